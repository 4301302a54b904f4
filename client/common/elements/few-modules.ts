import QRCode from 'qrcode'

/** The smallest code that holds a text, with as much correction of errors as that size leaves room for. */
export function fewModules(text: string): QRCode.QRCode {
  const smallest = QRCode.create(text, { errorCorrectionLevel: 'L' })
  for (const errorCorrectionLevel of ['H', 'Q', 'M'] as const) {
    try {
      return QRCode.create(text, { errorCorrectionLevel, version: smallest.version })
    } catch {
      // it does not fit: the next corrects less
    }
  }
  return smallest
}
