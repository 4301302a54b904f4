// A run as tables: the measured figures, and the estimated capacity of a machine like this one.

import { type Box, carriedBy, onPaper } from './box.ts'
import { costsOf, keptPace, type Run } from './run.ts'

/** Shanghai's sampling points in the spring of 2022. */
const SHANGHAI = 9021
const MIB = 2 ** 20
const GIB = 2 ** 30

/** The Markdown of a run on a machine. */
export function sayReport(run: Run, box: Box): string {
  return ['', run.machine, '', seen(run), '', carried(run, box), ''].join('\n')
}

function seen(run: Run): string {
  const { plan, took, people, tickets, commands, views, answered, late, postgres } = run
  const served = plan.nodes ? `${plan.nodes} nodes on one PostgreSQL` : 'one process on SQLite'
  const part = `${plan.sites} sites, hours ${plan.from} to ${plan.to} of the day, ${served}`
  const busy = (seconds: number | null) => (seconds === null ? 'unknown' : (seconds / took).toFixed(2))
  const costs = costsOf(run.stretches)
  const loops = run.nodes.reduce((sum, { all, loop }) => sum + (loop ?? all), 0)
  return table(part, [
    ['took', `${whole(took)} s${run.cutShort ? ', and was ended before the day was' : ''}`],
    ['numbers given, people on them', `${whole(tickets)}, ${whole(people)}`],
    ['faster than the day: asked for, kept', `${plan.speed}, ${keptPace(late, plan.speed).toFixed(1)} times`],
    [
      "a minute of the day began late by, at the most, the sites' average and anywhere",
      `${(Math.max(0, ...late) / 1000).toFixed(1)} and ${(run.latest / 1000).toFixed(1)} s`,
    ],
    ['the load itself did something late by, at the most', `${whole(run.loadLate)} ms`],
    ['commands answered, a second', `${whole(commands)}, ${whole(commands / took)}`],
    ['commands refused; asked again', `${refusals(run)}; ${whole(run.repeated)}`],
    [
      'answered after they were due, p50 and p99',
      `${answered.p50.toFixed(1)} and ${answered.p99.toFixed(1)} ms`,
    ],
    [
      'views sent, a second, a command',
      `${whole(views)}, ${whole(views / took)}, ${(views / commands).toFixed(2)}`,
    ],
    ['views that the fast pace has drawn together', whole(run.drawnTogether)],
    ['phones at once, at the most', whole(run.phones)],
    ['phones without a socket; connections cut', `${whole(run.unfollowed)}; ${whole(run.cut)}`],
    ...run.nodes.map(({ all, loop, before, memory, hold }, index): [string, string] => [
      plan.nodes
        ? `node ${index + 1}: processors busy, of which the thread that serves; memory`
        : 'processors busy, of which the thread that serves; memory',
      `${busy(all)}, ${busy(loop)}; ${whole(before / MIB)} to ${whole(memory / MIB)} MiB, held ${whole(hold)} ms`,
    ]),
    ...(postgres
      ? [
          [
            'PostgreSQL: processors busy; memory',
            `${busy(postgres.all)}; ${postgres.memory === null ? 'unknown' : `${whole(postgres.memory / MIB)} MiB`}`,
          ] as [string, string],
        ]
      : []),
    ['the load: processors busy', busy(run.load)],
    [
      'processor time of a command with its views',
      `${whole((loops / commands) * 1e6)} µs of the threads that serve`,
    ],
    [
      'of a command and of a view alone',
      costs ? `${whole(costs.command * 1e6)} and ${whole(costs.view * 1e6)} µs` : 'not to be told apart here',
    ],
    ['store on disk, a number', `${(run.disk / MIB).toFixed(1)} MiB, ${whole(run.disk / tickets)} bytes`],
  ])
}

function refusals({ refused }: Run): string {
  const said = Object.entries(refused).map(([code, count]) => `${whole(count)} ${code}`)
  return said.length ? said.join(', ') : '0'
}

function carried(run: Run, box: Box): string {
  const { people, sites, phones, roomForPhones, disk, limit } = carriedBy(run, box)
  const paper = onPaper(run, box, SHANGHAI)
  return table(`${box.cores} cores and ${whole(box.memory / GIB)} GiB would carry, at the day's own pace`, [
    ['sites, people a day', `${whole(sites)}, ${whole(people)}`],
    ['what is used up first', limit],
    [
      'phones at once at the peak; with memory for more',
      `${whole(phones)}; ${roomForPhones === null ? 'only the whole day tells' : whole(roomForPhones)}`,
    ],
    ['disk a day', `${whole(disk / MIB)} MiB`],
    [
      `on paper, ${whole(SHANGHAI)} points: people a day, a second at the peak`,
      `${whole(paper.people)}, ${whole(paper.peak)}`,
    ],
    ['such boxes, each with its own sites', whole(paper.boxes)],
    ['disk a day in all', `${(paper.disk / GIB).toFixed(1)} GiB`],
    ...(paper.storeCores === null
      ? []
      : [['cores that one PostgreSQL for all would need', paper.storeCores.toFixed(1)] as [string, string]]),
  ])
}

function table(head: string, rows: readonly [string, string][]): string {
  return [`| ${head} | |`, '|---|---|', ...rows.map(([what, figure]) => `| ${what} | ${figure} |`)].join('\n')
}

function whole(figure: number): string {
  return Math.round(figure).toLocaleString('en')
}
