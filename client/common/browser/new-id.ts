// Random ids. `crypto.randomUUID` is missing on plain http, in Chrome 87 and in Safari 14; `getRandomValues` is not.

/** A version 4 UUID, for a command. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  // the version and the variant of RFC 9562
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return hex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** 128 random bits, by which the server recognises this browser. */
export function newDeviceId(): string {
  return hex(crypto.getRandomValues(new Uint8Array(16)))
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
