import QRCode from 'qrcode'

/** A video of one picture, a code on white, for Chromium's fake camera. */
export function filmOf(text: string): Buffer {
  const [width, height, pixels] = [640, 480, 6]
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const light = Buffer.alloc(width * height, 235)
  const [left, top] = [width, height].map((room) => Math.floor((room - modules.size * pixels) / 2)) as [
    number,
    number,
  ]
  for (let y = 0; y < modules.size * pixels; y++)
    for (let x = 0; x < modules.size * pixels; x++)
      if (modules.get(Math.floor(y / pixels), Math.floor(x / pixels)))
        light[(top + y) * width + left + x] = 16
  const grey = Buffer.alloc((width * height) / 2, 128)
  const frame = Buffer.concat([Buffer.from('FRAME\n'), light, grey])
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420\n`), frame, frame])
}
