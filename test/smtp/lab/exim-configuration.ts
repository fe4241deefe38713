/** Who may hand in mails, in clear: a throw-away account of the lab. */
export const account = { user: 'kiosk', password: 'mail secret, of the lab' } as const;

/** The only domains that the lab keeps mails for: the campus's, and the private addresses of its people. */
const domains = ['univ.example', 'mail.example'] as const;

export interface EximFacts {
  /** Absolute; holds everything of this server. */
  readonly folder: string;
  readonly binary: string;
  readonly port: number;
  readonly securePort: number;
  /** Path of the certificate without `.pem`, `.key`. */
  readonly certificate: string;
}

/**
 * One file for a whole exim (its specification, chapters 14 to 34): mails are taken over TLS and from the account alone,
 * and kept one file each. `full@` has no room, `grey@` is put off for as long as the file `greylisting` is there.
 */
export function eximConfiguration({ folder, binary, port, securePort, certificate }: EximFacts): string {
  return `
exim_path = ${binary}
daemon_smtp_ports = ${port} : ${securePort}
tls_on_connect_ports = ${securePort}
local_interfaces = 127.0.0.1
primary_hostname = localhost
spool_directory = ${folder}/spool
log_file_path = ${folder}/log/%slog
pid_file_path = ${folder}/exim.pid
tls_advertise_hosts = *
tls_certificate = ${certificate}.pem
tls_privatekey = ${certificate}.key
auth_advertise_hosts = \${if eq{$tls_in_cipher}{}{}{*}}
domainlist kept = ${domains.join(' : ')}
acl_smtp_mail = sender
acl_smtp_rcpt = recipient
acl_smtp_data = accept
keep_environment =
host_lookup =
rfc1413_hosts =
deliver_drop_privilege = true
begin acl
sender:
  require encrypted = *
  accept
recipient:
  deny   message = 5.7.0 authenticate first
         !authenticated = *
  deny   message = 5.2.2 mailbox full
         local_parts = full
  defer  message = 4.7.1 greylisted
         local_parts = grey
         condition = \${if exists{${folder}/greylisting}}
  accept domains = +kept
  deny   message = 5.7.1 relay not permitted
begin routers
keep:
  driver = accept
  transport = folder
begin transports
folder:
  driver = appendfile
  directory = ${folder}/mail
  maildir_format
  create_directory
  mode = 0644
  delivery_date_add
  envelope_to_add
  return_path_add
begin authenticators
plain:
  driver = plaintext
  public_name = PLAIN
  server_prompts = :
  server_condition = \${if and{{eq{$auth2}{${account.user}}}{eq{$auth3}{${account.password}}}}}
  server_set_id = $auth2
`;
}
