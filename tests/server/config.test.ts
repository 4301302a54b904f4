import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { settingsFrom, Variables, WrongSetting } from '../../server/config.ts'

test('without any setting: the defaults of the contract', () => {
  expect(settingsFrom({})).toEqual({
    host: '0.0.0.0',
    port: 3000,
    data: './data',
    database: null,
    secret: null,
    publicUrl: null,
    ownerPasscode: null,
    logLevel: 'info',
    logDays: 90,
    proxies: 0,
    reachesPrivate: false,
    backups: 24,
  })
  expect(settingsFrom({ PORT: '', LOG_LEVEL: '', DATABASE_URL: '', YIMI_SECRET: '' })).toEqual(
    settingsFrom({}),
  )
})

test('every setting is used by what starts the server, so that none reaches nobody', () => {
  const read = (file: string) => readFileSync(new URL(`../../server/${file}`, import.meta.url), 'utf8')
  const starts = ['main.ts', 'open-store.ts'].map(read).join()
  const isUsed = (name: string) =>
    new RegExp(`settings\\.${name}\\b|[{,] ?${name}\\b[^}]*\\}(?: = settings|, log|: StoreOpening)`).test(
      starts,
    )
  expect(Object.keys(settingsFrom({})).filter((name) => !isUsed(name))).toEqual([])
  expect(isUsed('nobodyReadsThis')).toBe(false)
})

test.each([
  [{ PORT: '0' }, { port: 0 }],
  [{ PORT: '65535' }, { port: 65_535 }],
  [{ YIMI_BACKUPS: '0' }, { backups: 0 }],
  [{ HOST: '127.0.0.1' }, { host: '127.0.0.1' }],
  [{ YIMI_PUBLIC_URL: 'https://yimi.example/' }, { publicUrl: 'https://yimi.example' }],
  [{ YIMI_PUBLIC_URL: 'HTTPS://Yimi.example:8443' }, { publicUrl: 'https://yimi.example:8443' }],
  [{ LOG_LEVEL: 'silent' }, { logLevel: 'silent' }],
  [{ YIMI_SECRET: 'x'.repeat(16) }, { secret: 'x'.repeat(16) }],
  [{ YIMI_LOG_DAYS: '2' }, { logDays: 2 }],
  [{ YIMI_TRUST_PROXY: '1' }, { proxies: 1 }],
  [{ YIMI_OWNER_PASSCODE: '123456' }, { ownerPasscode: '123456' }],
])('%j gives %j', (env, settings) => {
  expect(settingsFrom(env)).toMatchObject(settings)
})

test.each([
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['PORT', '80.5'],
  ['PORT', 'http'],
  ['PORT', ' '],
  ['PORT', '0x50'],
  ['PORT', '1e3'],
  ['LOG_LEVEL', 'loud'],
  ['LOG_LEVEL', 'INFO'],
  ['LOG_LEVEL', 'constructor'],
  ['YIMI_PUBLIC_URL', 'yimi.example'],
  ['YIMI_PUBLIC_URL', 'ftp://yimi.example'],
  ['YIMI_PUBLIC_URL', 'javascript:alert(1)'],
  ['YIMI_PUBLIC_URL', 'https://yimi.example/under/a/path'],
  ['YIMI_PUBLIC_URL', 'https://yimi.example/?k=1'],
  ['YIMI_PUBLIC_URL', 'https://name:password@yimi.example'],
  ['YIMI_SECRET', 'fifteen letters'],
  ['YIMI_OWNER_PASSCODE', '12345'],
  ['YIMI_TRUST_PROXY', 'true'],
  ['YIMI_TRUST_PROXY', '-1'],
  ['YIMI_LOG_DAYS', '1'],
  ['YIMI_LOG_DAYS', '7.5'],
  ['YIMI_LOG_DAYS', 'ever'],
  ['DATABASE_URL', 'mysql://name:password@host/yimi'],
  ['DATABASE_URL', 'host=db password=password'],
])('%s=%j is refused in one line that names it, and reveals no secret', (name, value) => {
  const said = thrownBy(() => settingsFrom({ [name]: value }))
  expect(said).toBeInstanceOf(WrongSetting)
  expect(said.message).toMatch(new RegExp(`^${name}: .+$`))
  expect(said.message).not.toMatch(/fifteen|12345|password/)
})

test('a shared database needs a secret that every node has', () => {
  const database = 'postgres://name:password@host/yimi'
  const secret = 'x'.repeat(16)
  expect(settingsFrom({ DATABASE_URL: database, YIMI_SECRET: secret })).toMatchObject({ database, secret })
  const said = thrownBy(() => settingsFrom({ DATABASE_URL: database }))
  expect(said.message).toMatch(/^YIMI_SECRET: .*DATABASE_URL/)
  expect(said.message).not.toContain('password')
})

test.each(['README.md', 'README.zh-CN.md'])(
  '%s names every setting with its default, and no other',
  (file) => {
    const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')
    const cells = [...text.matchAll(/^\| (`[A-Z_]+`.*?) \| (.*?) \|/gm)].map(([, ...two]) => two.map(inCode))
    const named = cells.flatMap(([names = [], defaults = []]) =>
      names.map((name, at) => [name, defaults[at]]),
    )
    const read = Object.entries(Variables.entries).map(([name, { default: normal }]) => [name, normal])
    // a default in words, which may name another setting, is not a value
    const values = named.map(([name, value]) => [
      name,
      value && value in Variables.entries ? undefined : value,
    ])
    expect(Object.fromEntries(values)).toStrictEqual(Object.fromEntries(read))
  },
)

function inCode(cell: string): string[] {
  return cell.match(/(?<=`)[^`、, ]+(?=`)/g) ?? []
}

function thrownBy(make: () => unknown): Error {
  try {
    make()
  } catch (error) {
    return error as Error
  }
  throw new Error('nothing was thrown')
}
