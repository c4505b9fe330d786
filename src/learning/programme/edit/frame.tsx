import type { ComponentChildren } from 'preact';
import type { Edition } from '../../../training/index.ts';
import { OfficePage, Tabs, type Site } from '../../../ui/index.ts';
import { editionTabs } from '../../domain/edition-pages.ts';
import { editTexts as t } from './texts.ts';

/** Which programme is being written: of an edition, or the institute's own. */
export type Programme = { edition: Edition | undefined };

export type Frame = { site: Site; user: string; roles: readonly string[]; csrf: string } & Programme;

/** Where the pages of a programme stand. */
export const baseOf = ({ edition }: Programme): string =>
  edition ? `/beheer/edities/${edition.code}/programma` : '/beheer/onderwijs/lesstof';

/** A page about a programme: with the tabs of its edition, or under the teaching home. */
export const ProgrammeFrame = (
  props: Frame & {
    title: string;
    /** The name of this page below the programme; the programme itself has none. */
    step?: string | undefined;
    errorTitle?: boolean | undefined;
    children?: ComponentChildren;
  },
) => {
  const { edition, step } = props;
  const home = { label: edition ? t.edition : t.template, href: step ? baseOf(props) : undefined };
  return (
    <OfficePage
      site={props.site}
      title={edition ? `${props.title} (${edition.code})` : props.title}
      section="teaching"
      user={props.user}
      roles={props.roles}
      csrf={props.csrf}
      errorTitle={props.errorTitle}
      breadcrumb={[
        ...(edition
          ? [{ label: `${edition.place} ${edition.code}` }]
          : [{ label: 'Onderwijs', href: '/beheer/onderwijs' }]),
        home,
        ...(step ? [{ label: step }] : []),
      ]}
    >
      {edition && (
        <Tabs label={`Editie ${edition.code}`} tabs={editionTabs(edition.code, 'programme', props.roles)} />
      )}
      {props.children}
    </OfficePage>
  );
};
