const supann = '1.3.6.1.4.1.7135.1.2';
const eduPerson = '1.3.6.1.4.1.5923.1.1';
const schac = '1.3.6.1.4.1.25178.1';
const directoryString = '1.3.6.1.4.1.1466.115.121.1.15';
const ia5String = '1.3.6.1.4.1.1466.115.121.1.26';
const numericString = '1.3.6.1.4.1.1466.115.121.1.36';
const printableString = '1.3.6.1.4.1.1466.115.121.1.44';

/** With the official OIDs and matching rules, as RFC 4512 writes definitions. */
export const supannAttributeTypes: readonly string[] = [
  `( ${supann}.1.9 NAME 'supannCodeINE' EQUALITY caseIgnoreMatch SYNTAX ${printableString}{128} )`,
  `( ${supann}.1.10 NAME 'supannEtuId' EQUALITY caseExactMatch SYNTAX ${directoryString}{128} )`,
  `( ${supann}.1.11 NAME 'supannEmpId' EQUALITY caseExactMatch SYNTAX ${directoryString}{128} )`,
  `( ${supann}.1.15 NAME 'supannMailPerso' EQUALITY caseIgnoreIA5Match SYNTAX ${ia5String}{256} )`,
  `( ${supann}.1.34 NAME 'supannAutreMail' SUP mail )`,
  `( ${supann}.1.40 NAME 'supannOIDCDateDeNaissance' EQUALITY caseExactMatch SYNTAX ${printableString}{10} SINGLE-VALUE )`,
  `( ${supann}.1.55 NAME 'supannRessourceEtat' EQUALITY caseIgnoreMatch SYNTAX ${directoryString}{256} )`,
  `( ${supann}.1.64 NAME 'supannTelephonePrive' EQUALITY caseIgnoreMatch SYNTAX ${directoryString}{4096} )`,
  `( ${supann}.1.65 NAME 'supannMailPrive' EQUALITY caseIgnoreMatch SYNTAX ${directoryString}{4096} )`,
  `( ${eduPerson}.1.1 NAME 'eduPersonAffiliation' EQUALITY caseIgnoreMatch SYNTAX ${directoryString} )`,
  `( ${schac}.2.3 NAME 'schacDateOfBirth' EQUALITY numericStringMatch SYNTAX ${numericString} SINGLE-VALUE )`,
];

export const supannObjectClasses: readonly string[] = [
  `( ${supann}.2.1 NAME 'supannPerson' SUP top AUXILIARY MAY ( supannCodeINE $ supannEtuId $ supannEmpId $ supannMailPerso $ supannAutreMail $ supannOIDCDateDeNaissance $ supannRessourceEtat $ supannMailPrive $ supannTelephonePrive ) )`,
  `( ${eduPerson}.2 NAME 'eduPerson' SUP top AUXILIARY MAY eduPersonAffiliation )`,
  `( ${schac}.1.1 NAME 'schacPersonalCharacteristics' SUP top AUXILIARY MAY schacDateOfBirth )`,
];

/** The part of SUPANN 2021 and SCHAC that the kiosk reads, for cn=config of slapd. */
export const supannSchemaLdif = [
  'dn: cn=supann,cn=schema,cn=config',
  'objectClass: olcSchemaConfig',
  'cn: supann',
  ...supannAttributeTypes.map((definition) => `olcAttributeTypes: ${definition}`),
  ...supannObjectClasses.map((definition) => `olcObjectClasses: ${definition}`),
  '',
].join('\n');
