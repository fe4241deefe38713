import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { keepForRun, takeFromRun } from '../../once-a-run.ts';

/** A throw-away authority and the certificates it signed; file names without extension are `.pem` and `.key` pairs. */
export interface Certificates {
  readonly folder: string;
  /** PEM of the authority. */
  readonly ca: string;
  /** PEM of another authority, which signed nothing here. */
  readonly otherCa: string;
}
export type CertificateName = 'server' | 'wrong-name' | 'expired';

const here = 'subjectAltName=DNS:localhost,IP:127.0.0.1,IP:127.0.0.77,IP:127.0.0.78';

/** Makes them with openssl, once for all servers of a run, in a folder that is created. */
export function makeCertificates(folder: string): Certificates {
  mkdirSync(folder, { recursive: true });
  if (!takeFromRun('certificates', folder)) {
    authority(folder, 'ca');
    authority(folder, 'other-ca');
    sign(folder, 'server', here);
    sign(folder, 'wrong-name', 'subjectAltName=DNS:ldap.elsewhere.example');
    signExpired(folder);
    keepForRun('certificates', folder);
  }
  const read = (name: string): string => readFileSync(path.join(folder, `${name}.pem`), 'utf8');
  return { folder, ca: read('ca'), otherCa: read('other-ca') };
}

/** @param command without any argument that holds a blank */
function openssl(folder: string, command: string): void {
  execFileSync('openssl', command.split(' '), { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
}

function key(folder: string, name: string): void {
  openssl(folder, `ecparam -name prime256v1 -genkey -noout -out ${name}.key`);
}

function authority(folder: string, name: string): void {
  key(folder, name);
  const extensions =
    '-addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign,cRLSign';
  openssl(
    folder,
    `req -x509 -new -key ${name}.key -days 90 -subj /CN=throw-away-${name} ${extensions} -out ${name}.pem`,
  );
}

function request(folder: string, name: CertificateName, names: string): void {
  key(folder, name);
  openssl(folder, `req -new -key ${name}.key -subj /CN=${name} -addext ${names} -out ${name}.csr`);
}

function sign(folder: string, name: CertificateName, names: string): void {
  request(folder, name, names);
  const signer = '-CA ca.pem -CAkey ca.key -CAcreateserial -copy_extensions copy -days 90';
  openssl(folder, `x509 -req -in ${name}.csr ${signer} -out ${name}.pem`);
}

/** `openssl x509` of version 3.0 cannot date back; `openssl ca` can. */
function signExpired(folder: string): void {
  request(folder, 'expired', here);
  mkdirSync(path.join(folder, 'issued'), { recursive: true });
  writeFileSync(path.join(folder, 'issued/index.txt'), '');
  writeFileSync(path.join(folder, 'issued/serial'), '1000');
  const configuration = [
    '[ca]\ndefault_ca=own\n[own]\ndatabase=issued/index.txt\nserial=issued/serial\nnew_certs_dir=issued',
    'default_md=sha256\npolicy=own_policy\ncopy_extensions=copy\nunique_subject=no',
    '[own_policy]\ncommonName=supplied\n',
  ].join('\n');
  writeFileSync(path.join(folder, 'issued.cnf'), configuration);
  const signer = '-batch -config issued.cnf -cert ca.pem -keyfile ca.key -notext';
  const validity = '-startdate 20200101000000Z -enddate 20200201000000Z';
  openssl(folder, `ca ${signer} ${validity} -in expired.csr -out expired.pem`);
  rmSync(path.join(folder, 'issued'), { recursive: true });
}
