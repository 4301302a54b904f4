// The message in the terminal once the server listens.

import QRCode from 'qrcode'
import { SAMPLE } from './sample.ts'

/**
 * The addresses to open, in both languages, with a QR code for the tablet. If this start made the owner's passcode, it
 * shows it; if nobody may have seen that, it tells how to set another.
 */
export async function welcome(
  port: number,
  publicUrl: string,
  passcode: string | 'unseen' | null,
): Promise<string> {
  const here = `http://localhost:${port}`
  // a code for the tablet, since residents need the pass in the big screen's own code
  const code = await QRCode.toString(`${publicUrl}/marshal/${SAMPLE.id}`, { type: 'utf8' })
  const signIn = signInWith(passcode)
  return `
一米 Yimi

  big screen 大屏    ${here}/screen/${SAMPLE.id}
  tablet 引导员      ${here}/marshal/${SAMPLE.id}
  residents 居民     ${publicUrl}/s/${SAMPLE.id}
${signIn}
  Sign in on the tablet, then enter there the code that the big screen shows.
  在平板上登录，再输入大屏显示的配对码。居民扫大屏上的二维码取号。

  The tablet, to scan 用平板扫码打开：

${code}
`
}

function signInWith(passcode: string | 'unseen' | null): string {
  if (passcode === null) return ''
  if (passcode !== 'unseen')
    return `\n  name 姓名 owner · passcode 口令 ${passcode}   (shown only this once 仅显示这一次)\n`
  return `
  No device is known to the account owner. If you do not have its passcode, stop Yimi and set another one:
  还没有设备用 owner 登录过。如果没有口令，请停止 Yimi，再用以下命令设置新口令：

    YIMI_OWNER_PASSCODE=… npm start
`
}
