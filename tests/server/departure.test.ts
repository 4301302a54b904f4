// How a server goes down, or gives way to a newer version.

import { expect, test } from 'vitest'
import { NewerLog } from '../../server/days/newer-log.ts'
import { Departure } from '../../server/departure.ts'

const newer = new NewerLog({ format: 99, release: '9.0.0' })

function departing() {
  const done: string[] = []
  const departure = new Departure()
  const parts = {
    sendViewersAway: async () => void done.push('viewers'),
    letGo: async () => void done.push('stopped'),
    closeHttp: async () => void done.push('http'),
  }
  return { departure, parts, done }
}

test('a server that closes sends its viewers away, answers open requests, and only then stops', async () => {
  const { departure, parts, done } = departing()
  departure.serve(parts)
  expect(departure.isTaking()).toBe(true)
  await Promise.all([departure.close(), departure.close()])
  expect(done).toEqual(['viewers', 'http', 'stopped'])
  expect(departure.isTaking()).toBe(false)
})

test('a server that meets a newer log sends its viewers away and stops, and still answers until it closes', async () => {
  const { departure, parts, done } = departing()
  departure.serve(parts)
  departure.meet(newer)
  expect([departure.isTaking(), departure.newer()]).toEqual([false, newer])
  await expect.poll(() => done).toEqual(['viewers', 'stopped'])
  await departure.close()
  expect(done).toEqual(['viewers', 'stopped', 'http'])
})

test('a newer log that is met while the server is built makes it give way as soon as it is', async () => {
  const { departure, parts, done } = departing()
  departure.meet(newer)
  expect(done).toEqual([])
  departure.serve(parts)
  await expect.poll(() => done).toEqual(['viewers', 'stopped'])
})
