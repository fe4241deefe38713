const samba = '1.3.6.1.4.1.7165.2';
const ia5String = '1.3.6.1.4.1.1466.115.121.1.26';
const integer = '1.3.6.1.4.1.1466.115.121.1.27';

/** The part of Samba's own samba.schema that a password touches, with its OIDs and matching rules, for cn=config. */
export const sambaSchemaLdif = [
  'dn: cn=samba,cn=schema,cn=config',
  'objectClass: olcSchemaConfig',
  'cn: samba',
  `olcAttributeTypes: ( ${samba}.1.20 NAME 'sambaSID' EQUALITY caseIgnoreIA5Match SUBSTR caseExactIA5SubstringsMatch SYNTAX ${ia5String}{64} SINGLE-VALUE )`,
  `olcAttributeTypes: ( ${samba}.1.24 NAME 'sambaLMPassword' EQUALITY caseIgnoreIA5Match SYNTAX ${ia5String}{32} SINGLE-VALUE )`,
  `olcAttributeTypes: ( ${samba}.1.25 NAME 'sambaNTPassword' EQUALITY caseIgnoreIA5Match SYNTAX ${ia5String}{32} SINGLE-VALUE )`,
  `olcAttributeTypes: ( ${samba}.1.27 NAME 'sambaPwdLastSet' EQUALITY integerMatch SYNTAX ${integer} SINGLE-VALUE )`,
  `olcAttributeTypes: ( ${samba}.1.28 NAME 'sambaPwdCanChange' EQUALITY integerMatch SYNTAX ${integer} SINGLE-VALUE )`,
  `olcAttributeTypes: ( ${samba}.1.29 NAME 'sambaPwdMustChange' EQUALITY integerMatch SYNTAX ${integer} SINGLE-VALUE )`,
  `olcObjectClasses: ( ${samba}.2.6 NAME 'sambaSamAccount' SUP top AUXILIARY MUST ( uid $ sambaSID ) MAY ( cn $ sambaLMPassword $ sambaNTPassword $ sambaPwdLastSet $ sambaPwdCanChange $ sambaPwdMustChange ) )`,
  '',
].join('\n');
