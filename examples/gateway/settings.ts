// The settings, from the environment. A wrong one stops the start with one line that names it.

import { readFileSync } from 'node:fs'
import { type Channel, callChannel, mailChannel } from './channels.ts'
import type { Message } from './message.ts'
import { callOf, templateIn } from './template.ts'

export interface Settings {
  readonly host: string
  readonly port: number
  readonly secret: string
  readonly channels: readonly Channel[]
  /** Milliseconds. */
  readonly latest: number
}

const MINUTE = 60_000
const SAMPLE: Message = {
  id: 'msg_1',
  type: 'ticket.called',
  at: 0,
  site: 'site',
  number: 'A001',
  desk: '1',
  lang: 'en',
  text: 'text',
  phone: '+8613800138000',
  mail: null,
}

/** Throws an error that names the setting. */
export function settingsIn(env: NodeJS.ProcessEnv): Settings {
  const { HOST: host = '127.0.0.1', YIMI_SECRET: secret = '' } = env
  if (!/^whsec_[\w+/=-]{20,}$/.test(secret))
    throw new Error('YIMI_SECRET: the secret that Yimi showed, whsec_…')
  const channels = [...callIn(env), ...mailIn(env)]
  if (channels.length === 0) throw new Error('CALL or SMTP_URL: at least one way to reach people')
  return {
    host,
    secret,
    channels,
    port: numberIn(env, 'PORT', 8025),
    latest: numberIn(env, 'LATEST', 10) * MINUTE,
  }
}

function callIn(env: NodeJS.ProcessEnv): Channel[] {
  const { CALL: file } = env
  if (!file) return []
  try {
    const template = templateIn(readFileSync(file, 'utf8'))
    // it may name a value that there is not
    callOf(template, SAMPLE, env)
    return [callChannel(template, env)]
  } catch (error) {
    throw new Error(`CALL: ${file}: ${(error as Error).message}`)
  }
}

function mailIn({ SMTP_URL: url, MAIL_FROM: from }: NodeJS.ProcessEnv): Channel[] {
  if (!url) return []
  if (!/^smtps?:$/.test(URL.parse(url)?.protocol ?? '')) throw new Error('SMTP_URL: smtp://… or smtps://…')
  if (!from?.includes('@')) throw new Error('MAIL_FROM: the address that mails come from')
  return [mailChannel(url, from)]
}

function numberIn(env: NodeJS.ProcessEnv, name: string, usual: number): number {
  const value = Number(env[name] ?? usual)
  if (!Number.isInteger(value) || value < 0 || value > 65_535) throw new Error(`${name}: a whole number`)
  return value
}
