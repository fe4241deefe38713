/**
 * A security descriptor (MS-DTYP section 2.4.6) with an access list that is there and empty: the new entry takes what it
 * inherits, and nothing else. Without it Active Directory would give the entry the list of its class, by which every
 * signed-in account may read it.
 */
export const inheritedAccess: Buffer = Buffer.from([
  // Revision; padding; self-relative, with a discretionary list.
  0x01, 0x00, 0x04, 0x80,
  // No owner, no group, no system list: whoever creates the entry owns it. The list begins at octet 20.
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 0, 0, 0,
  // ACL: revision 2, eight octets long, no entry in it.
  0x02, 0x00, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00,
]);
