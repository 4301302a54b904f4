export const screen = {
  seated: ({ seated, seats }: { seated: number; seats: number }) => `留观中 ${seated} / ${seats}`,
  waitSeat: ({ people }: { people: number }) => `等座位 ${people} 人`,
  mayLeave: '可以离开',
  title: '一米 大屏',
  calling: '正在叫号',
  nobodyCalled: '请在附近等候，轮到时叫号',
  noneOpen: (_of: { place: string }) => `现在没有人在叫号，请稍候，已提醒工作人员`,
  forward: '请上前',
  toMark: ({ mark }: { mark: string | number }) => `${mark} 号线`,
  waiting: ({ count }: { count: number }) => `${count} 个号在等`,
  wait: ({ low, high }: { low: number; high: number }) => `约 ${low}–${high} 分钟`,
  paused: '暂停发号',
  resting: '暂停',
  allRest: '现在暂停叫号，请在附近等候',
  scan: '扫码取号',
  noPhone: '没有手机？请找引导员',
  closed: '现在不发号',
  legible: {
    all: ({
      diagonal,
      distance,
      desks,
      metres,
    }: {
      diagonal: number
      distance: number
      desks: number
      metres: string
    }) => `${diagonal} 英寸在 ${distance} 米处能看清您的 ${desks} 个台，最远到 ${metres} 米`,
    some: ({
      diagonal,
      distance,
      count,
      desks,
      metres,
    }: {
      diagonal: number
      distance: number
      count: number
      desks: number
      metres: string
    }) =>
      `${diagonal} 英寸在 ${distance} 米处能看清 ${count} 个台；您有 ${desks} 个，走到 ${metres} 米内才看得清：再加一块屏，或把大屏移近`,
    none: ({
      diagonal,
      distance,
      metres,
      desks,
    }: {
      diagonal: number
      distance: number
      metres: string
      desks: number
    }) =>
      `${diagonal} 英寸在 ${distance} 米处看不清号码，走到 ${metres} 米内才看得清您的 ${desks} 个台：换大一点的屏，或把大屏移近`,
    pages: ({
      diagonal,
      distance,
      count,
      desks,
      pages,
    }: {
      diagonal: number
      distance: number
      count: number
      desks: number
      pages: number
    }) =>
      `${diagonal} 英寸在 ${distance} 米处能看清 ${count} 个台；您有 ${desks} 个，要分 ${pages} 页轮流显示：再加一块屏，或把大屏移近`,
    code: ({ metres }: { metres: string }) => `二维码在 ${metres} 米以内能扫`,
  },
  noMore: '今天不再发号',
  soon: '请回来 · 快到了',
  missed: '过号 · 请找引导员',
  missedAgain: ({ numbers }: { numbers: string }) => `${numbers} 请找引导员`,
  hours: ({ from, to, lastNumber }: { from: string | number; to: string | number; lastNumber: string }) =>
    `${from}–${to} 开放，${lastNumber} 前取号`,
  metre: ({ count }: { count: number }) => `${count} 米`,
  lineCrowded: ({ from, to }: { from: string | number; to: string | number }) => `${from} 到 ${to} 号线太挤`,
  prompts: {
    routine: () => '请保持一米距离',
    full: ({ queue }: { queue: string }) => `${queue} 队站满了，请在原处等，轮到时请您上前`,
    crowding: ({ queue, from, to }: { queue: string; from: string | number; to: string | number }) =>
      `${queue} 队 ${from} 到 ${to} 号线太近了，请站回一米线`,
    asked: () => '引导员提醒：请站在一米线上',
  },
  pairTitle: '配对这块大屏',
  pairHow: '在平板上打开「配对大屏」，或在设置页的「大屏」，输入：',
  pairWhere: ({ site }: { site: string }) => `服务点 ${site}`,
  enableSound: '点一下屏幕，打开提示音',
  unreachable: ({ time }: { time: string }) =>
    `连不上服务器，自 ${time} 起一直在重试。请检查网线或无线网络。`,
  noCode: '连接中断，暂不能扫码取号',
}
