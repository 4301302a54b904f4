import './parts/overview.ts'
import { begin } from '../common/page/begin.ts'

void begin('yi-overview')
