import { BerWriter, Control } from 'ldapts';

const octetString = 0x04;
/** The server applies its history of passwords to a reset as well. */
const applyHistory = 1;

/**
 * Asks Active Directory to hold a reset against the history of passwords (MS-ADTS section 3.1.1.3.4.1.27). Critical: a server
 * that does not know it would otherwise take any password without a word.
 */
export class PolicyHintsControl extends Control {
  constructor(oid: string) {
    super(oid, { critical: true });
  }

  /** PolicyHintsRequestValue ::= SEQUENCE { Flags INTEGER } */
  protected override writeControl(writer: BerWriter): void {
    const value = new BerWriter();
    value.startSequence();
    value.writeInt(applyHistory);
    value.endSequence();
    writer.writeBuffer(value.buffer, octetString);
  }
}
