// The settings: what the environment may say. A wrong one stops the start with one line that names it.

import * as v from 'valibot'
import { SHORTEST_SECRET } from './access/keys.ts'
import { isPasscode } from './access/passcode.ts'
import { logLevels } from './log.ts'
import { LOG_DAYS } from './retention/retention.ts'
import { BACKUPS } from './store/backup/backups.ts'

/** A setting that cannot be. Its message is the one line to print. */
export class WrongSetting extends Error {}

/** Every variable that the server reads, with its default as it would be written. README.md says what each is for. */
export const Variables = v.object({
  HOST: v.optional(v.string(), '0.0.0.0'),
  PORT: v.optional(whole(0, 65_535, 'a port'), '3000'),
  YIMI_DATA: v.optional(v.string(), './data'),
  // the address has a password in it, and the next two are secrets: no message repeats them
  DATABASE_URL: v.optional(
    v.pipe(v.string(), v.check(isDatabase, 'not an address as in postgres://host:5432/yimi')),
  ),
  YIMI_SECRET: v.optional(
    v.pipe(v.string(), v.minLength(SHORTEST_SECRET, `too short; use at least ${SHORTEST_SECRET} characters`)),
  ),
  YIMI_OWNER_PASSCODE: v.optional(
    v.pipe(v.string(), v.check(isPasscode, 'too short; use at least 6 digits or 8 characters')),
  ),
  YIMI_PUBLIC_URL: v.optional(
    v.pipe(
      v.string(),
      v.check(isWeb, ({ input }) => `"${input}" is not an http or https address`),
      // the pages stand at the root of their host, and a QR code is no place for a password
      v.check(isOrigin, 'use only the scheme, host and port, as in https://yimi.example'),
      v.transform((text) => new URL(text).origin),
    ),
  ),
  // anyone can write more hops into the header than there are: a number of them is trusted, never all
  YIMI_TRUST_PROXY: v.optional(whole(0, 9, 'a number of proxies'), '0'),
  YIMI_BACKUPS: v.optional(whole(0, 9999, 'a number of backups'), String(BACKUPS)),
  // command ids hold for today and yesterday, so their logs are needed
  YIMI_LOG_DAYS: v.optional(whole(2, 99_999, 'a number of days'), String(LOG_DAYS)),
  LOG_LEVEL: v.optional(
    v.picklist(logLevels, ({ input }) => `"${input}" is not a level; use one of ${logLevels.join(', ')}`),
    'info',
  ),
})

const Environment = v.pipe(
  Variables,
  v.forward(
    // every node signs passes and tokens with the same one, and a data folder is one machine's
    v.partialCheck(
      [['DATABASE_URL'], ['YIMI_SECRET']],
      (env) => env.DATABASE_URL === undefined || env.YIMI_SECRET !== undefined,
      'needed with DATABASE_URL, the same for every node',
    ),
    ['YIMI_SECRET'],
  ),
  v.transform((env) => ({
    host: env.HOST,
    port: env.PORT,
    /** Folder of the embedded store. */
    data: env.YIMI_DATA,
    /** Address of the PostgreSQL that nodes share; null: the embedded store is used. */
    database: env.DATABASE_URL ?? null,
    /** Null: made once and kept in the data folder. */
    secret: env.YIMI_SECRET ?? null,
    /** Null: the machine's own address on its network. */
    publicUrl: env.YIMI_PUBLIC_URL ?? null,
    /** Null: made on the first start, and printed once. */
    ownerPasscode: env.YIMI_OWNER_PASSCODE ?? null,
    logLevel: env.LOG_LEVEL,
    /** Days for which a day's log is kept. */
    logDays: env.YIMI_LOG_DAYS,
    /** How many proxies of our own stand in front; what they say of the caller's address is believed. */
    proxies: env.YIMI_TRUST_PROXY,
    /** Hourly backups of the embedded store that are kept; 0: none are made. */
    backups: env.YIMI_BACKUPS,
  })),
  v.readonly(),
)

export type Settings = v.InferOutput<typeof Environment>

/** The settings of this environment; an empty variable counts as unset. Throws `WrongSetting`. */
export function settingsFrom(env: Readonly<Record<string, string | undefined>>): Settings {
  const set = Object.fromEntries(Object.entries(env).filter(([, text]) => text))
  const parsed = v.safeParse(Environment, set)
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  throw new WrongSetting(`${v.getDotPath(issue)}: ${issue.message}`)
}

/** Digits alone: Number reads a blank as 0, and 0x10 and 1e3 too. */
function whole(least: number, most: number, what: string) {
  const isWhole = (text: string) => /^\d{1,5}$/.test(text) && Number(text) >= least && Number(text) <= most
  return v.pipe(
    v.string(),
    v.check(isWhole, ({ input }) => `"${input}" is not ${what}; use a whole number from ${least} to ${most}`),
    v.transform(Number),
  )
}

function isDatabase(text: string): boolean {
  return /^postgres(?:ql)?:\/\/./.test(text) && URL.canParse(text)
}

function isWeb(text: string): boolean {
  return /^https?:$/.test(URL.parse(text)?.protocol ?? '')
}

function isOrigin(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && url.href === `${url.origin}/`
}
