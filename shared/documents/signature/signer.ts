/** Kinds of keys that seal: with SHA-256 each. */
export type KeyKind = 'RSA' | 'ECDSA';

/** Whoever holds the key of the system's seal: a file on this machine, or AWS KMS, which never hands it out. */
export type Signer = {
  readonly kind: KeyKind;
  /** The certificate that names the key's holder, DER. */
  readonly certificate: Uint8Array;
  /** Signs the SHA-256 of the message: PKCS #1 v1.5, or ECDSA as DER (r, s). */
  sign(message: Uint8Array): Promise<Uint8Array>;
};

/** What a certificate for a key is made with. */
export type KeyHolder = Omit<Signer, 'certificate'> & {
  /** The public key, DER (SubjectPublicKeyInfo). */
  readonly publicKey: Uint8Array;
};
