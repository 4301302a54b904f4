// Samples nodes and players while the day is played, and adds up the figures.

import { setTimeout as pause } from 'node:timers/promises'
import { quantile } from '../table.ts'
import type { Nodes, Used } from './nodes.ts'
import type { Player } from './players.ts'
import type { Run, Stretch } from './run.ts'
import { type Tally, together } from './tally.ts'

/** Milliseconds for a node to report its figures. */
const PATIENCE = 4000

export interface Watch {
  /** The progress of the day, as a line. */
  look(): Promise<string>
  /** The sum of all figures from the first sample to the last. */
  seen(): Omit<Run, 'machine' | 'plan' | 'took' | 'cutShort' | 'disk'>
}

/** Starts from the figures that nodes and players have now. */
export async function watchOf(nodes: Nodes, players: readonly Player[]): Promise<Watch> {
  const first = await nodes.measure()
  const before = await tallied()
  const most = first.nodes.map(({ memory }) => ({ memory, hold: 0 }))
  const took: number[] = []
  const stretches: Stretch[] = []
  let phones = 0
  let used = first
  let tally = before

  return {
    async look() {
      // a server that is too busy to report is asked again; the response times show how busy it is
      const tooLong = pause(PATIENCE, null, { ref: false })
      const measured = await Promise.race([nodes.measure().catch(() => null), tooLong])
      const now = await tallied()
      for (const ms of now.took) took.push(ms)
      phones = Math.max(phones, now.phones)
      const last = now.minutes.at(-1)
      const late = last ? last.late / last.begun : 0
      const where = `minute ${now.minutes.length}, ${(late / 1000).toFixed(1)} s late, ${now.phones} phones`
      if (!measured) return where
      measured.nodes.forEach(({ memory, hold }, index) => {
        const top = most[index]
        if (top) Object.assign(top, { memory: Math.max(top.memory, memory), hold: Math.max(top.hold, hold) })
      })
      stretches.push({
        commands: now.commands - tally.commands,
        views: now.views - tally.views,
        seconds: loops(measured) - loops(used),
      })
      used = measured
      tally = now
      return where
    },
    seen: () => ({
      people: tally.people,
      tickets: tally.tickets,
      commands: tally.commands,
      repeated: tally.repeated,
      refused: tally.refused,
      views: tally.views - before.views,
      drawnTogether: Math.max(0, tally.changes - tally.phoneViews),
      phones,
      unfollowed: tally.unfollowed,
      cut: tally.cut,
      answered: { p50: quantile(took, 0.5), p99: quantile(took, 0.99) },
      late: tally.minutes.map(({ begun, late }) => late / begun),
      latest: Math.max(0, ...tally.minutes.map(({ latest }) => latest)),
      loadLate: tally.loadLate,
      load: tally.processor - before.processor,
      nodes: used.nodes.map(({ all, loop }, index) => {
        const then = first.nodes[index]
        return {
          all: all - (then?.all ?? 0),
          loop: loop === null ? null : loop - (then?.loop ?? 0),
          before: then?.memory ?? 0,
          memory: most[index]?.memory ?? 0,
          hold: most[index]?.hold ?? 0,
        }
      }),
      postgres: used.postgres && {
        all: used.postgres.all === null ? null : used.postgres.all - (first.postgres?.all ?? 0),
        memory: used.postgres.memory,
      },
      stretches,
    }),
  }

  async function tallied(): Promise<Tally> {
    const all = together(await Promise.all(players.map((player) => player.report())))
    // the process that measures is part of the load
    const { user, system } = process.cpuUsage()
    return { ...all, processor: all.processor + (user + system) / 1e6 }
  }
}

function loops({ nodes }: Used): number {
  return nodes.reduce((sum, { all, loop }) => sum + (loop ?? all), 0)
}
