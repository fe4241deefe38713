import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Stats } from 'node:fs';
import { isRootsAlone, openFolders } from '../../config/file-trust.ts';
import { openToAnybody } from '../../config/proof-contradictions.ts';
import { readNamedFiles } from '../../config/named-files.ts';
import { readConfiguration } from '../../config/read.ts';
import type { FindingId } from '../catalogue/catalogue.ts';
import type { ConfigurationFault } from '../../config/faults.ts';
import { finding } from '../finding.ts';
import type { Finding } from '../finding.ts';
import type { Check } from '../visit.ts';

/** The file, its owner and mode, its faults, and the files that it names. */
export const configurationCheck: Check = {
  title: 'The configuration',
  needs: [],
  async run({ request, known }) {
    const file = resolve(request.configuration);
    const read = await readConfiguration(file);
    const changeable = await openToOthers(file);
    if (!read.ok) {
      // The kiosk's own reader says it too, in a line without the owner and the mode.
      return changeable.length > 0 && read.failure.every(({ line, key }) => line === null && key === '')
        ? changeable.map((facts) => finding('configuration-writable', facts.about, facts))
        : read.failure.map((fault) => faultFinding(file, fault));
    }
    const production = read.value.configuration.stage === 'production';
    const findings: Finding[] = changeable.flatMap((facts) => {
      if (production) return [finding('configuration-writable', facts.about, facts)];
      return facts.byAnybody ? [finding('configuration-writable-in-trial', facts.about, facts)] : [];
    });
    // Whoever can change the file can have the secrets sent to a server of theirs.
    if (findings.some(({ severity }) => severity === 'broken')) return findings;
    const files = await readNamedFiles(read.value);
    if (!files.ok) return [...findings, ...files.failure.map((fault) => faultFinding(file, fault))];
    // Of how passwords are stored another check tells, with what the server says.
    const doubts = read.value.warnings.filter(({ key }) => key !== 'directory.write');
    const open = openToAnybody(read.value.configuration);
    findings.push(
      ...doubts.map((doubt) =>
        doubt.key === 'activation.withoutProof' && open.length > 0
          ? finding('activation-without-proof', placeOf(file, doubt), { who: open.join(', ') })
          : faultFinding(file, doubt, 'configuration-warning'),
      ),
    );
    known.configuration = read.value;
    known.files = files.value;
    return findings.length > 0 ? findings : [finding('configuration-good', file)];
  },
};

interface OpenPlace extends Record<string, string | number> {
  readonly about: string;
  readonly owner: number;
  readonly mode: string;
  /** 1: by everybody on this machine. */
  readonly byAnybody: 0 | 1;
}

/** The file and the folders above it, where others than root may change them. */
async function openToOthers(file: string): Promise<readonly OpenPlace[]> {
  try {
    const facts = await stat(file);
    const itself = isRootsAlone(facts) ? [] : [openPlace(file, facts)];
    const folders = await openFolders(file);
    return [...itself, ...folders.map(({ folder, facts: of }) => openPlace(folder, of))];
  } catch {
    return [];
  }
}

function openPlace(about: string, { uid, mode }: Stats): OpenPlace {
  return {
    about,
    owner: uid,
    mode: (mode & 0o7777).toString(8),
    byAnybody: (mode & 0o002) === 0 ? 0 : 1,
  };
}

function faultFinding(
  file: string,
  told: ConfigurationFault,
  id: FindingId = 'configuration-fault',
): Finding {
  const { key, problem, remedy } = told;
  const fault = key === '' ? problem : `${key} ${problem}`;
  return finding(id, placeOf(file, told), { fault, advice: remedy });
}

function placeOf(file: string, { line, column }: ConfigurationFault): string {
  return line === null ? file : `${file}:${line}:${column ?? 1}`;
}
