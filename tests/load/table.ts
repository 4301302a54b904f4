// Prints figures for comparison: medians of interleaved rounds, with their spread, and the targets.

/** The median of some figures; NaN if there are none. */
export function median(figures: readonly number[]): number {
  return quantile(figures, 0.5)
}

export function quantile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** The target of a figure: for the figure itself, or for its ratio to the baseline. */
export interface Target {
  readonly of: 'figure' | 'ratio'
  readonly least?: number
  readonly most?: number
}

export interface Compared {
  readonly what: string
  readonly unit: string
  /** One figure a round. */
  readonly ours: readonly number[]
  /** Empty if there is nothing to compare with. */
  readonly baseline: readonly number[]
  readonly baselineName: string
  readonly target?: Target
}

/** The numbers of a table row: medians, the median of the rounds' own ratios, and whether the target is met. */
export function judged({ ours, baseline, target, ...rest }: Compared) {
  const ratio = baseline.length
    ? median(ours.map((figure, round) => figure / (baseline[round] ?? Number.NaN)))
    : null
  const judged = target?.of === 'ratio' ? ratio : median(ours)
  const met =
    target && judged !== null
      ? judged >= (target.least ?? Number.NEGATIVE_INFINITY) && judged <= (target.most ?? Infinity)
      : null
  return { ...rest, ours, baseline, figure: median(ours), ratio, target: target ?? null, met }
}

/** A Markdown table: each figure beside its baseline, the ratio, and the target with whether it was met. */
export function table(rows: readonly Compared[]): string {
  const lines = rows.map((row) => {
    const { ratio, target, met } = judged(row)
    const beside = row.baseline.length ? `${spread(row.baseline)} ${row.unit}` : '–'
    const wanted = target ? `${sayTarget(target, row.unit)} ${met ? '✓' : '✗'}` : ''
    return `| ${row.what} | ${spread(row.ours)} ${row.unit} | ${beside} | ${row.baselineName} | ${ratio?.toFixed(2) ?? '–'} | ${wanted} |`
  })
  return [
    '| figure | Yimi | baseline | baseline is | ratio | target |',
    '|---|---|---|---|---|---|',
    ...lines,
  ].join('\n')
}

function sayTarget({ of, least, most }: Target, unit: string): string {
  const sign = least === undefined ? '≤' : '≥'
  return `${sign} ${least ?? most}${of === 'ratio' ? ' ×' : ` ${unit}`}`
}

function spread(figures: readonly number[]): string {
  return `${short(median(figures))} (${short(Math.min(...figures))}–${short(Math.max(...figures))})`
}

function short(figure: number): string {
  return Math.abs(figure) >= 100 ? Math.round(figure).toLocaleString('en') : figure.toFixed(2)
}
