/** Says why one number was called before another. It names no person, so anybody may read it. */
export const moves = {
  heading: '为什么有人在我前面',
  why: '先来的先叫。凡不按先后叫的号，以及提前叫、往后排、过号、回队、转队、保留、作废、撤销，都记在这里：只有号，没有人名。',
  date: '日期',
  number: '只看这个号',
  find: '查看',
  older: '更早的',
  none: '没有这样的记录',
  back: '取号页面',
  reasons: {
    'green-lane': ({ where, passed }: { where: string; passed: number }) =>
      `到 ${where}：绿色通道先叫，前面还有 ${passed} 个先来的号在等`,
    'turn-of-others': ({ where, passed }: { where: string; passed: number }) =>
      `到 ${where}：绿色通道叫过一个后，轮到普通队列，有 ${passed} 个先来的绿色通道号在等`,
    'was-put-back': ({ where, passed }: { where: string; passed: number }) =>
      `到 ${where}：回队后等够了几个号，轮到它，有 ${passed} 个先来的号在等`,
    'others-put-back': ({ where, passed }: { where: string; passed: number }) =>
      `到 ${where}：先来的 ${passed} 个号没来过或回过队，排在后面`,
    'behind-returned': ({ where, passed }: { where: string; passed: number }) =>
      `到 ${where}：先来的 ${passed} 个号前面有回队的号，要等它先叫`,
    'chosen-care': ({ where, passed }: { where: string; passed: number }) =>
      `到 ${where}：引导员提前叫（需要照顾），先来还在等的有 ${passed} 个号`,
    'chosen-missed': ({ where, passed }: { where: string; passed: number }) =>
      `到 ${where}：引导员提前叫（之前过号），先来还在等的有 ${passed} 个号`,
    'chosen-staff': ({ where, passed }: { where: string; passed: number }) =>
      `到 ${where}：引导员提前叫（工作人员要求），先来还在等的有 ${passed} 个号`,
    'chosen-other': ({ where, passed }: { where: string; passed: number }) =>
      `到 ${where}：引导员提前叫（其他原因），先来还在等的有 ${passed} 个号`,
    missed: () => '叫到没来，过号',
    'passed-over': ({ places }: { places: number }) => `请上前没来，排到 ${places} 个号之后`,
    'passed-over-not-here': ({ places }: { places: number }) =>
      `引导员让后面的先来（人不在），排到 ${places} 个号之后`,
    'passed-over-not-ready': ({ places }: { places: number }) =>
      `引导员让后面的先来（还没准备好），排到 ${places} 个号之后`,
    'passed-over-asked': ({ places }: { places: number }) =>
      `引导员让后面的先来（本人要求），排到 ${places} 个号之后`,
    'passed-over-staff': ({ places }: { places: number }) =>
      `引导员让后面的先来（工作人员要求），排到 ${places} 个号之后`,
    'passed-over-other': ({ places }: { places: number }) =>
      `引导员让后面的先来（其他原因），排到 ${places} 个号之后`,
    returned: ({ places }: { places: number }) => `回队，排到 ${places} 个号之后`,
    transferred: ({ queue }: { queue: string }) => `转到 ${queue} 队，按取号时间排`,
    'left-over': () => '上次等到关门，今天优先',
    held: () => '引导员先保留，回来后位置不变',
    seated: ({ passed }: { passed: number }) => `引导员先安排就座，先来还在等的有 ${passed} 个号`,
    removed: () => '引导员作废了这个号',
    undone: ({ where }: { where: string }) => `${where}撤销了上一步`,
  },
}
