import QRCode from 'qrcode'

/** The smallest code that holds a text, with as much error correction as fits into that size. */
export function fewModules(text: string): QRCode.QRCode {
  const smallest = QRCode.create(text, { errorCorrectionLevel: 'L' })
  for (const errorCorrectionLevel of ['H', 'Q', 'M'] as const) {
    try {
      return QRCode.create(text, { errorCorrectionLevel, version: smallest.version })
    } catch {
      // the text does not fit with this correction: try the next lower one
    }
  }
  return smallest
}
