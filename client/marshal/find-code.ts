// Finds a QR code in the camera's picture: with the browser's own detector, else with a small one that is loaded on
// demand.

import { fetchPart } from '../common/page/fetch-part.ts'

/** The text of a code in the picture, or null. */
export type FindCode = (video: HTMLVideoElement) => Promise<string | null>

/** Chromium's detector, on Android and macOS; elsewhere it is missing, or does not know QR codes. */
interface Detector {
  detect(video: HTMLVideoElement): Promise<{ rawValue: string }[]>
}
interface DetectorClass {
  new (options: { formats: string[] }): Detector
  getSupportedFormats(): Promise<string[]>
}

/** Pixels: a phone held up fills a good part of a picture as wide as this, and a larger one takes too long. */
const WIDTH = 800

export async function codeFinder(): Promise<FindCode> {
  return (await ownFinder()) ?? decoder()
}

async function ownFinder(): Promise<FindCode | null> {
  const { BarcodeDetector: Own } = window as { BarcodeDetector?: DetectorClass }
  const formats = (await Own?.getSupportedFormats().catch(() => [])) ?? []
  if (!Own || !formats.includes('qr_code')) return null
  const detector = new Own({ formats: ['qr_code'] })
  return async (video) => (await detector.detect(video).catch(() => []))[0]?.rawValue ?? null
}

async function decoder(): Promise<FindCode> {
  const { decodeQR } = await fetchPart(() => import('qr/decode.js'))
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d')
  return async (video) => {
    if (!pen || video.videoWidth === 0) return null
    canvas.width = Math.min(WIDTH, video.videoWidth)
    canvas.height = Math.round((canvas.width / video.videoWidth) * video.videoHeight)
    pen.drawImage(video, 0, 0, canvas.width, canvas.height)
    try {
      return decodeQR(pen.getImageData(0, 0, canvas.width, canvas.height))
    } catch {
      // most pictures hold no code
      return null
    }
  }
}
