import type { Widen } from '../widen.ts'

/** What a phone says to somebody who waited until the site closed, and to whoever comes again. */
export const nextTime = {
  yes: '谢谢您等到现在，没能轮到您，很抱歉。下一个服务日开门后一小时内，用这部手机在这里取号，您排在最前面。',
  ifLeft:
    '今天已经关门，还在等的号会继续叫。等不了的话，现在点“不排了”，下一个服务日开门后一小时内用这部手机取号，您排在最前面。',
  leaveWhy: '今天的号不再叫。下一个服务日开门后一小时内，用这部手机取号，您排在最前面。',
  leaveYes: '今天不排了',
  inside: '今天已经关门。已经进来的人会继续办完后面的每一步，请放心等候。',
  first: '您上次等到关门，今天优先：您排在最前面。',
  'too-late': '开门已超过一小时，所以这是普通号。谢谢您再来。',
  used: '上次的号已经用过，所以这是普通号。',
  'more-people': '同行人数比上次多，所以这是普通号。',
  'other-queue': '这不是您上次排的队列，所以这是普通号。',
  unproven: '上次的号无法核实，所以这是普通号。可以请引导员帮忙。',
}
export type NextTimeWords = Widen<typeof nextTime>
