import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express, { type Response } from 'express'
import pino from 'pino'
import { expect, test } from 'vitest'
import { problems } from '../../../server/http/problem.ts'

/** Sends one request to a server with only this handler. Returns the server's log, and why the answer was cut off. */
async function asked(
  handler: (response: Response) => Promise<void>,
): Promise<{ said: string; cut: unknown }> {
  const lines: string[] = []
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) })
  const app = express()
  app.get('/', (_request, response) => handler(response))
  app.use(problems(log))
  const server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const cut = await fetch(`http://127.0.0.1:${port}/`)
    .then((response) => response.text())
    .then(
      () => null,
      (error: unknown) => error,
    )
  server.close()
  return { said: lines.join(''), cut }
}

test('a file that fails in the middle is cut off, and the log says why', async () => {
  const { said, cut } = await asked(async (response) => {
    response.write('the first half')
    throw new Error('the second half cannot be read')
  })
  expect(cut).toBeInstanceOf(Error)
  expect(said).toContain('the second half cannot be read')
})

test('a client that disconnects in the middle of a file is not logged as a fault', async () => {
  const { said } = await asked(async (response) => {
    response.write('the first half')
    response.destroy()
    await once(response, 'close')
    throw new Error('nobody is there any more')
  })
  expect(said).toBe('')
})
