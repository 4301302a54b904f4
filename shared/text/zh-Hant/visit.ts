import type { VisitWords } from '../zh-CN/visit.ts'

export const visit: VisitWords = {
  way: '全程怎麼走',
  done: '已辦完',
  here: '您在這一步',
  ahead: '還沒到',
  goOn: ({ queue, place }) => `接下來去${queue}（${place}）`,
  goTo: ({ queue }) => `接下來去${queue}`,
  doneBy: ({ from, to }) => `全部辦完大約在 ${from}–${to}`,
  doneAbout: ({ time }) => `全部辦完大約在 ${time}`,
  unknown: '後面有一步現在沒有人叫號，還說不準幾點能辦完。',
  whole: ({ time }) => `全部辦完${time}`,
}
