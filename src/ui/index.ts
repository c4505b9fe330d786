export { renderPage } from './page/render-page.ts';
export { absolute, type Site } from './page/site.ts';
export { PublicPage, type PublicPageProps } from './page/public-page.tsx';
export type { SiteSection } from './page/site-header.tsx';
export { LearnerPage, type LearnerPageProps } from './page/learner-page.tsx';
export { RunnerPage, type RunnerPageProps } from './page/runner-page.tsx';
export { Script } from './page/script.tsx';
export { OfficePage, type Desk, type OfficePageProps, type OfficeSection } from './page/office-page.tsx';

export { Form, type FormProps } from './form/form.tsx';
export { TextArea, TextField, type TextFieldProps } from './form/text-field.tsx';
export {
  CheckboxField,
  FileField,
  RadioGroup,
  SelectField,
  type CheckboxFieldProps,
  type Choice,
  type FileFieldProps,
  type RadioGroupProps,
  type SelectFieldProps,
} from './form/choice-fields.tsx';
export { ErrorSummary, type FieldErrors } from './form/error-summary.tsx';
export { Button, ButtonLink, Buttons, type ButtonKind } from './form/button.tsx';
export { Steps, type Step } from './form/steps.tsx';
export { Facts, type Fact } from './form/facts.tsx';

export { Notice, type NoticeProps } from './parts/notice.tsx';
export { Tag } from './parts/tag.tsx';
export { Card, Cards } from './parts/card.tsx';
export { DayTiles, type DayTilesProps } from './parts/day-tiles.tsx';
export { SeatMeter, type SeatMeterProps } from './parts/seat-meter.tsx';
export { Price } from './parts/price.tsx';
export { QrCode } from './parts/qr-code.tsx';
export { EmptyState } from './parts/empty-state.tsx';
export { Tabs, type Tab } from './parts/tabs.tsx';
export { DataTable, type Column, type DataTableProps } from './parts/data-table.tsx';
export { Fold, Prose, type FoldProps } from './parts/prose.tsx';
export { Section, type SectionProps } from './parts/section.tsx';
export { Ribbon, type RibbonProps, type RibbonStep } from './ribbon/ribbon.tsx';
export { Landscape, type LandscapeProps, type Scene } from './landscape/landscape.tsx';
export { Hero, type HeroProps } from './landscape/hero.tsx';
export { ChartFigure, ChartFigures, type ChartFigureProps } from './chart/chart-figure.tsx';
export { DayLanes, type DayLanesProps, type Lane, type LanePoint } from './chart/day-lanes.tsx';
export { Histogram, type HistogramProps } from './chart/histogram.tsx';
export { TrendPlot, type TrendMark, type TrendPlotProps, type TrendPoint } from './chart/trend-plot.tsx';
export { ScorePlot, type ScoreLimit, type ScorePlotProps, type ScorePoint } from './chart/score-plot.tsx';
