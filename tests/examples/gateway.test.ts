// The worked example of docs/reach.md, from a resident's number to a short message and a mail: the real server, the gateway as
// a process of its own, and the other sides on loopback.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { globalAgent } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { mailBox } from '../../examples/gateway/mail-box.ts'
import { loopback } from '../kit/loopback.ts'
import { request } from '../kit/request.ts'
import { freePort, PASSCODE, serverProcess } from '../kit/server-process.ts'

const EXAMPLE = join(import.meta.dirname, '../../examples/gateway')
const SITE = 'xingfuli'
const PHONE = '+8613800138000'
const MAIL = 'li.wei@example.com'

/** A gateway for short messages on loopback, and what it was asked. */
async function smsGateway() {
  const asked: { authorization: string | undefined; body: Record<string, string> }[] = []
  const { origin, close } = await loopback(({ headers }, body, response) => {
    asked.push({ authorization: headers.authorization, body: JSON.parse(body.toString('utf8')) })
    response.end('{"code": 0}')
  })
  onTestFinished(close)
  return { asked, url: `${origin}/v1/messages` }
}

/** The program, with the example's template sent to that address. */
async function started(port: number, call: string, env: Record<string, string>): Promise<() => string> {
  const folder = mkdtempSync(join(tmpdir(), 'yimi-gateway-'))
  const template = JSON.parse(readFileSync(join(EXAMPLE, 'sms.example.json'), 'utf8'))
  writeFileSync(join(folder, 'sms.json'), JSON.stringify({ ...template, url: call }))
  const child = spawn(process.execPath, [join(EXAMPLE, 'main.ts')], {
    env: { ...process.env, PORT: String(port), CALL: join(folder, 'sms.json'), SMS_KEY: 'key', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let printed = ''
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk))
  onTestFinished(async () => {
    child.kill()
    await once(child, 'exit')
    rmSync(folder, { recursive: true, force: true })
  })
  await expect.poll(() => printed).toContain('listening')
  return () => printed
}

test('whoever gave a number and an address is called by both, once each, and the gateway prints neither', async () => {
  const yimi = await serverProcess({ YIMI_REACH_PRIVATE: 'yes' })
  onTestFinished(() => yimi.dispose())
  const [sms, box, port] = [await smsGateway(), await mailBox(), await freePort()]
  onTestFinished(() => box.close())
  const send = async (method: string, path: string, body?: object, headers?: Record<string, string>) => {
    const answer = await request(globalAgent, method, yimi.base + path, body, headers)
    expect(answer.status, `${method} ${path}`).toBeLessThan(300)
    return answer
  }
  const ask = async (...asked: Parameters<typeof send>) => (await send(...asked)).body
  const { cookie } = await send('POST', '/api/session', { name: 'owner', passcode: PASSCODE })
  const asOwner = { cookie, origin: yimi.base }
  const settings = await ask('GET', `/api/sites/${SITE}/settings`, undefined, asOwner)
  const asks = { phone: true, mail: true }
  await ask('PUT', `/api/sites/${SITE}/settings`, { ...settings, presence: 'open', asks }, asOwner)
  const wanted = { url: `http://127.0.0.1:${port}/`, notices: null, sites: null, contact: true }
  const { secret } = await ask('POST', '/api/webhooks', wanted, asOwner)
  const mail = { SMTP_URL: box.url, MAIL_FROM: 'Yimi <yimi@example.org>' }
  const printed = await started(port, sms.url, { YIMI_SECRET: secret, ...mail })

  const commands = `/api/sites/${SITE}/commands`
  const queue = settings.queues[0].id
  const taken = await ask('POST', `${commands}/take-ticket`, {
    queue,
    device: 'a-device-of-a-test-0123456789',
  })
  const { ticket, token } = taken.result
  const { date } = await ask('GET', `/api/sites/${SITE}`)
  const person = `/api/sites/${SITE}/days/${date}/tickets/${ticket.number}/person`
  await ask(
    'PUT',
    person,
    { phone: '138 0013 8000', mail: MAIL, lang: 'en' },
    { authorization: `Bearer ${token}` },
  )
  const desk = settings.desks.find(({ queues }: { queues: string[] }) => queues.includes(queue)).id
  await ask('POST', `${commands}/open-desk`, { desk }, asOwner)
  await ask('POST', `${commands}/call-next`, { desk, seen: [] }, asOwner)

  const isCall = (text: string | undefined) => text?.includes('It is your turn') ?? false
  await expect.poll(() => sms.asked.filter(({ body }) => isCall(body['text'])).length).toBe(1)
  await expect.poll(() => box.mails.filter(({ text }) => isCall(text)).length).toBe(1)
  const sent = sms.asked.find(({ body }) => isCall(body['text']))
  expect(sent).toMatchObject({ authorization: 'Bearer key', body: { to: PHONE } })
  expect(sent?.body['text']).toContain(ticket.number)
  expect(box.mails.at(-1)?.to).toEqual([MAIL])
  expect(printed()).not.toMatch(/13800138000|example\.com/)
  expect(yimi.printed()).not.toMatch(/13800138000|example\.com/)
})
