// What is used of http_ece, which comes without types.

declare module 'http_ece' {
  interface Encrypting {
    readonly version: 'aes128gcm'
    /** The receiver's public key and secret, base64url. */
    readonly dh: string
    readonly authSecret: string
    /** A key pair for this message alone. */
    readonly privateKey: import('node:crypto').ECDH
  }
  /** The body of a message (RFC 8188), by the keys of RFC 8291. Throws where `dh` is no point of the curve. */
  function encrypt(text: Buffer, how: Encrypting): Buffer
  const ece: { encrypt: typeof encrypt }
  export default ece
}
