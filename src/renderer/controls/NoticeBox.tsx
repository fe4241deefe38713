import { useRef } from 'react';
import type { Notice } from '../../contract/failures.ts';
import { useAnswered } from '../frame/use-answered.ts';
import { useSecondsLeft } from '../frame/use-seconds-left.ts';
import { useMessages } from '../messages/context.ts';
import { countdownOf, isGood, noticeText, referenceOf } from '../messages/notice-text.ts';
import { Icon } from './Icon.tsx';
import { Reference } from './Reference.tsx';

/**
 * What main has to say about the person's last step. It takes the focus once, when the answer comes, and not again
 * when the language changes or a countdown turns.
 */
export function NoticeBox({ notice }: { readonly notice: Notice | null }) {
  const messages = useMessages();
  const left = useSecondsLeft(notice === null ? null : countdownOf(notice));
  const box = useRef<HTMLDivElement>(null);
  useAnswered(() => {
    if (notice !== null) box.current?.focus();
  });
  const told = notice === null ? null : noticeText(messages, notice, left);
  const reference = notice === null ? null : referenceOf(notice);
  const wentWell = notice !== null && isGood(notice);
  const look = told === null ? 'notice notice-none' : wentWell ? 'notice notice-good' : 'notice';
  return (
    <div className={look} ref={box} tabIndex={-1}>
      {told !== null && <Icon name={left > 0 ? 'clock' : wentWell ? 'met' : 'attention'} />}
      <div className="notice-words">
        <p className="notice-what" role="alert">
          {told?.what}
        </p>
        {told !== null && <p className="notice-now">{told.now}</p>}
      </div>
      {reference !== null && <Reference value={reference} />}
    </div>
  );
}
