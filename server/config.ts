// The environment, checked. A wrong setting stops the start with one line that names it.

import { SHORTEST_SECRET } from './access/keys.ts'
import { isPasscode } from './access/passcode.ts'
import { type LogLevel, logLevels } from './log.ts'
import { LOG_DAYS } from './retention/retention.ts'
import { BACKUPS } from './store/backup/hourly.ts'

export interface Settings {
  readonly host: string
  readonly port: number
  /** Folder of the embedded store. */
  readonly data: string
  /** Address of the PostgreSQL that nodes share; null: the embedded store is used. */
  readonly database: string | null
  /** Null: made once and kept in the data folder. */
  readonly secret: string | null
  /** Null: the machine's own address on its network. */
  readonly publicUrl: string | null
  /** Null: made on the first start, and printed once. */
  readonly ownerPasscode: string | null
  readonly logLevel: LogLevel
  /** Days for which a day's log is kept. */
  readonly logDays: number
  /** Proxies of our own in front, whose word on the caller's address is taken. */
  readonly proxies: number
  /** Hourly backups of the embedded store that are kept; 0: none are made. */
  readonly backups: number
}

/** A setting that cannot be. Its message is the one line to print. */
export class WrongSetting extends Error {}

/** The settings of this environment. Throws `WrongSetting`. */
export function settingsFrom(env: Readonly<Record<string, string | undefined>>): Settings {
  return {
    host: env['HOST'] || '0.0.0.0',
    port: portFrom(env['PORT']),
    data: env['YIMI_DATA'] || './data',
    database: databaseFrom(env['DATABASE_URL'], env['YIMI_SECRET']),
    secret: checked(
      'YIMI_SECRET',
      env['YIMI_SECRET'],
      (text) => text.length >= SHORTEST_SECRET,
      `at least ${SHORTEST_SECRET} characters`,
    ),
    publicUrl: publicUrlFrom(env['YIMI_PUBLIC_URL']),
    ownerPasscode: checked(
      'YIMI_OWNER_PASSCODE',
      env['YIMI_OWNER_PASSCODE'],
      isPasscode,
      'at least 6 digits or 8 characters',
    ),
    logLevel: logLevelFrom(env['LOG_LEVEL']),
    logDays: logDaysFrom(env['YIMI_LOG_DAYS']),
    proxies: proxiesFrom(env['YIMI_TRUST_PROXY']),
    backups: backupsFrom(env['YIMI_BACKUPS']),
  }
}

function portFrom(text: string | undefined): number {
  if (!text) return 3000
  // digits alone: Number reads a blank as 0, and 0x10 and 1e3 too
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text)
  throw new WrongSetting(`PORT: "${text}" is not a port; use a whole number from 0 to 65535`)
}

/** The address has a password in it: no message repeats it. */
function databaseFrom(text: string | undefined, secret: string | undefined): string | null {
  if (!text) return null
  if (!/^postgres(?:ql)?:\/\/./.test(text) || !URL.canParse(text))
    throw new WrongSetting('DATABASE_URL: not an address as in postgres://host:5432/yimi')
  // every node signs passes and tokens with the same one, and a data folder is one machine's
  if (!secret) throw new WrongSetting('YIMI_SECRET: needed with DATABASE_URL, the same for every node')
  return text
}

function publicUrlFrom(text: string | undefined): string | null {
  if (!text) return null
  const url = URL.parse(text)
  if (!url || !/^https?:$/.test(url.protocol))
    throw new WrongSetting(`YIMI_PUBLIC_URL: "${text}" is not an http or https address`)
  // the pages stand at the root of their host, and a QR code is no place for a password
  if (url.href !== `${url.origin}/`)
    throw new WrongSetting('YIMI_PUBLIC_URL: use only the scheme, host and port, as in https://yimi.example')
  return url.origin
}

function logLevelFrom(text: string | undefined): LogLevel {
  const level = logLevels.find((one) => one === (text || 'info'))
  if (level) return level
  throw new WrongSetting(`LOG_LEVEL: "${text}" is not a level; use one of ${logLevels.join(', ')}`)
}

/** Command ids hold for today and yesterday, so their logs are needed. */
function logDaysFrom(text: string | undefined): number {
  if (!text) return LOG_DAYS
  if (/^\d{1,5}$/.test(text) && Number(text) >= 2) return Number(text)
  throw new WrongSetting(
    `YIMI_LOG_DAYS: "${text}" is not a number of days; use a whole number from 2 to 99999`,
  )
}

/** A number, since anyone can write more hops into the header than there are. */
function proxiesFrom(text: string | undefined): number {
  if (!text) return 0
  if (/^[0-9]$/.test(text)) return Number(text)
  throw new WrongSetting(
    `YIMI_TRUST_PROXY: "${text}" is not a number of proxies; use 1 behind one proxy of your own, 0 without`,
  )
}

function backupsFrom(text: string | undefined): number {
  if (!text) return BACKUPS
  if (/^\d{1,4}$/.test(text)) return Number(text)
  throw new WrongSetting(
    `YIMI_BACKUPS: "${text}" is not a number of backups; use a whole number from 0 to 9999`,
  )
}

/** The value itself is a secret: the message does not repeat it. */
function checked(
  name: string,
  text: string | undefined,
  fits: (text: string) => boolean,
  needs: string,
): string | null {
  if (!text) return null
  if (!fits(text)) throw new WrongSetting(`${name}: too short; use ${needs}`)
  return text
}
