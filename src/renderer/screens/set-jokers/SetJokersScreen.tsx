import { useRef, useState } from 'react';
import type { JokerFault, Notice } from '../../../contract/failures.ts';
import type { Step } from '../../../contract/view.ts';
import { Button } from '../../controls/Button.tsx';
import { NoticeBox } from '../../controls/NoticeBox.tsx';
import { Screen } from '../../frame/Screen.tsx';
import { SubmitRow } from '../../frame/SubmitRow.tsx';
import { useAnswered } from '../../frame/use-answered.ts';
import { useMessages } from '../../messages/context.ts';
import { propose } from '../../propose.ts';
import { JokerDraft } from './JokerDraft.tsx';
import { QuestionList } from './QuestionList.tsx';
import { draftFault, freeQuestions, isOfQuestion, questionOf } from './joker-drafts.ts';
import type { Picked } from './joker-drafts.ts';

interface SetJokersScreenProps {
  readonly step: Extract<Step, { name: 'set-jokers' }>;
  readonly notice: Notice | null;
  readonly working: boolean;
}

/**
 * The questions for later, one after the other: first which, then its answer. All answers stay in their fields, which are
 * the browser's own, until they are sent together.
 */
export function SetJokersScreen({ step, notice, working }: SetJokersScreenProps) {
  const { settings, titles } = useMessages();
  const words = settings.jokers;
  const places = Array.from({ length: step.choose }, (_, place) => place);
  const [picked, setPicked] = useState<readonly Picked[]>(() => places.map(() => null));
  const [place, setPlace] = useState(0);
  const [isPicking, setPicking] = useState(true);
  const [faults, setFaults] = useState<readonly JokerFault[]>([]);
  const questions = useRef<(HTMLInputElement | null)[]>([]);
  const answers = useRef<(HTMLInputElement | null)[]>([]);

  const ownWordsAt = (at: number): string => questions.current[at]?.value ?? '';
  const answerAt = (at: number): string => answers.current[at]?.value ?? '';
  const goTo = (next: number): void => {
    setPlace(next);
    setPicking(picked[next] === null);
  };

  // Refused answers are typed again whole, beginning with the first.
  useAnswered(() => {
    if (notice?.code !== 'joker-unfit') return;
    setFaults(notice.faults);
    for (const fault of notice.faults) {
      const field = isOfQuestion(fault) ? null : answers.current[fault.place];
      if (field) field.value = '';
    }
    goTo(notice.faults[0]?.place ?? 0);
  });

  const goOn = (): void => {
    const fault = draftFault(place, picked[place] ?? null, ownWordsAt(place), answerAt(place));
    setFaults((before) => [...before.filter((one) => one.place !== place), ...(fault ? [fault] : [])]);
    if (fault !== null) {
      (isOfQuestion(fault) ? questions : answers).current[place]?.focus();
    } else if (place + 1 < step.choose) {
      goTo(place + 1);
    } else {
      void propose('setJokers', {
        jokers: places.map((at) => ({
          question: questionOf(picked[at] ?? null, ownWordsAt(at)),
          answer: answerAt(at),
        })),
      });
    }
  };

  const isLast = place + 1 === step.choose;
  return (
    <Screen
      title={titles['set-jokers']}
      lead={[step.choose > 1 && words.place(place + 1, step.choose), isPicking && words.pick]
        .filter(Boolean)
        .join(' ')}
      notice={<NoticeBox notice={notice} />}
      page={`${place} ${isPicking}`}
      onSubmit={() => !isPicking && goOn()}
      actions={
        <>
          {!isPicking && (
            <SubmitRow
              words={isLast ? words.save : words.next}
              waitingWords={words.waiting}
              working={working}
              notice={notice}
              long={step.for === 'activation' ? 'may-give-up' : 'saving'}
            />
          )}
          {!isPicking && (
            <Button unavailable={working} onPress={() => setPicking(true)}>
              {words.change}
            </Button>
          )}
          {place > 0 && (
            <Button look="quiet" unavailable={working} onPress={() => goTo(place - 1)}>
              {words.previous}
            </Button>
          )}
        </>
      }
    >
      {isPicking && (
        <QuestionList
          free={freeQuestions(picked, place)}
          ownQuestions={step.ownQuestions}
          onPick={(question) => {
            setPicked(picked.map((before, at) => (at === place ? question : before)));
            setFaults(faults.filter((fault) => fault.place !== place));
            setPicking(false);
          }}
        />
      )}
      {places.map((at) => (
        <JokerDraft
          key={at}
          hidden={isPicking || at !== place}
          picked={picked[at] ?? null}
          faults={faults.filter((fault) => fault.place === at)}
          questionRef={(field) => {
            questions.current[at] = field;
          }}
          answerRef={(field) => {
            answers.current[at] = field;
          }}
          onInput={() => setFaults((before) => before.filter((fault) => fault.place !== at))}
        />
      ))}
    </Screen>
  );
}
