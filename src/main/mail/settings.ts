/** How notices leave. The password of `user` comes from the secrets port. */
export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  /** `implicit`: TLS from the first byte; `starttls`: required before anything else. Clear text is not offered. */
  readonly tls: 'implicit' | 'starttls';
  readonly user: string | null;
  /** PEM certificates to trust, and nothing else; null: the system's. */
  readonly ca: string | null;
  /** Envelope sender and From: one address. */
  readonly from: string;
  readonly fromName: string;
  readonly replyTo: string | null;
}
