// What the terminal says once the server listens.

import QRCode from 'qrcode'
import { SAMPLE } from './sample-site.ts'

/** The addresses to open, in both languages, with the tablet's one as a QR code. */
export async function welcome(port: number, publicUrl: string, passcode: string | null): Promise<string> {
  const here = `http://localhost:${port}`
  // the tablet's: residents need the pass in the big screen's own code
  const code = await QRCode.toString(`${publicUrl}/marshal/${SAMPLE.id}`, { type: 'utf8' })
  const signIn = passcode
    ? `\n  name 姓名 owner · passcode 口令 ${passcode}   (shown only this once 仅显示这一次)\n`
    : ''
  return `
一米 Yimi

  big screen 大屏    ${here}/screen/${SAMPLE.id}
  tablet 引导员      ${here}/marshal/${SAMPLE.id}
  residents 居民     ${publicUrl}/s/${SAMPLE.id}
${signIn}
  Sign in on the tablet, then enter there the code that the big screen shows.
  在平板上登录,再输入大屏显示的配对码。居民扫大屏上的二维码取号。

  The tablet, to scan 用平板扫码打开:

${code}
`
}
