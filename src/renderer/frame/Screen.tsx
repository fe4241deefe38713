import type { ReactNode } from 'react';
import { Heading } from './Heading.tsx';

interface ScreenProps {
  readonly title: string;
  readonly lead?: string;
  /** Stands between the heading and the rest. */
  readonly notice?: ReactNode;
  readonly children: ReactNode;
  /** What one does here, always in sight: it never scrolls away. */
  readonly actions?: ReactNode;
  /** Makes the screen a form. The browser never submits it: main is asked. */
  readonly onSubmit?: () => void;
  /** Another one of these is another page of the same screen: its heading takes the focus again. */
  readonly page?: string | number;
}

/** One decision: a heading, what it takes, and what one does. */
export function Screen({ title, lead, notice, children, actions, onSubmit, page }: ScreenProps) {
  const inside = (
    <>
      <div className="screen-body">
        <Heading key={page}>{title}</Heading>
        {lead !== undefined && <p className="lead">{lead}</p>}
        {notice}
        {children}
      </div>
      {actions !== undefined && <div className="screen-actions">{actions}</div>}
    </>
  );
  if (onSubmit === undefined) return <div className="screen">{inside}</div>;
  return (
    <form
      className="screen"
      noValidate
      onSubmit={(submission) => {
        submission.preventDefault();
        onSubmit();
      }}
    >
      {inside}
    </form>
  );
}
