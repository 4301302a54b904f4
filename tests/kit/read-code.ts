// Reads a QR code with the tablet's own decoder.

import { decodeQR } from 'qr/decode.js'

interface Picture {
  /** Four bytes a pixel: red, green, blue, alpha. */
  readonly data: Uint8Array | Uint8ClampedArray
  readonly width: number
  readonly height: number
}

/** Milliseconds for further attempts: the decoder's default of 16 would make a test fail on a busy machine. */
const PATIENT = 10_000

/** The text of the code in the picture; null if none can be read. */
export function codeIn(picture: Picture): string | null {
  try {
    return decodeQR(picture, { timeLimit: PATIENT })
  } catch {
    return null
  }
}
