import type { Widen } from '../widen.ts'

export const visit = {
  way: '全程怎么走',
  done: '已办完',
  here: '您在这一步',
  ahead: '还没到',
  goOn: ({ queue, place }: { queue: string; place: string }) => `接下来去${queue}（${place}）`,
  goTo: ({ queue }: { queue: string }) => `接下来去${queue}`,
  doneBy: ({ from, to }: { from: string; to: string }) => `全部办完大约在 ${from}–${to}`,
  doneAbout: ({ time }: { time: string }) => `全部办完大约在 ${time}`,
  unknown: '后面有一步现在没有人叫号，还说不准几点能办完。',
  whole: ({ time }: { time: string }) => `全部办完${time}`,
}

export type VisitWords = Widen<typeof visit>
