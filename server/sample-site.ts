// What an empty store starts with: a site to try everything on, its day and its desks open.

import { randomUUID } from 'node:crypto'
import { commands } from '../shared/day/commands/index.ts'
import type { Site } from '../shared/day/site.ts'
import type { Days } from './days/days.ts'

export const SAMPLE: Site = {
  id: 'xingfuli',
  kind: 'testing',
  name: { 'zh-CN': '幸福里小区西苑', en: 'Xingfuli West Court' },
  timeZone: 'Asia/Shanghai',
  presence: 'pass',
  spacing: 1,
  // the thresholds of Shenzhen's city map, in minutes
  levels: { busy: 25, crowded: 50 },
  dayStart: '04:00',
  queues: [
    { id: 'A', name: { 'zh-CN': '普通队列', en: 'General' }, length: 30, callSize: 1, priority: false },
    { id: 'G', name: { 'zh-CN': '绿色通道', en: 'Green lane' }, length: 10, callSize: 1, priority: true },
  ],
  desks: ['1', '2', '3'].map((id) => ({ id, queues: ['A', 'G'] })),
}

/** Makes the sample site, with its day and its desks open. Throws when the store refuses it. */
export async function addSampleSite(days: Days, owner: string): Promise<void> {
  await done(days.change(SAMPLE, owner))
  const by = { role: 'owner', id: owner } as const
  const give = (command: 'open-day' | 'open-desk', input: object) =>
    done(
      days.ask(SAMPLE.id, {
        command: commands[command],
        id: randomUUID(),
        input,
        presence: 'proven',
        as: () => ({ by, device: null }),
      }),
    )
  await give('open-day', {})
  for (const { id } of SAMPLE.desks) await give('open-desk', { desk: id })
}

async function done(answer: ReturnType<Days['change']>): Promise<void> {
  const said = await answer
  if (!said.ok) throw new Error(`the sample site: ${said.refusal.refused}`)
}
