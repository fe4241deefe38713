import { useRef, useState } from 'react';
import type { Notice } from '../../../contract/failures.ts';
import type { Language } from '../../../contract/languages.ts';
import type { Step } from '../../../contract/view.ts';
import { birthDateFromDigits } from '../../../contract/birth-date.ts';
import { longestCode } from '../../../contract/proofs.ts';
import { Field } from '../../controls/Field.tsx';
import { NoticeBox } from '../../controls/NoticeBox.tsx';
import { Screen } from '../../frame/Screen.tsx';
import { SubmitRow } from '../../frame/SubmitRow.tsx';
import { useAnswered } from '../../frame/use-answered.ts';
import { useMessages } from '../../messages/context.ts';
import { propose } from '../../propose.ts';
import { BirthDateField } from './BirthDateField.tsx';
import { identifyFaults, noFaults } from './identify-faults.ts';
import { localToday } from './local-today.ts';

interface IdentifyScreenProps {
  readonly step: Extract<Step, { name: 'identify' }>;
  readonly language: Language;
  readonly notice: Notice | null;
  readonly working: boolean;
}

/** The number and the birth date; and a voucher, where somebody made them wait. */
export function IdentifyScreen({ step, language, notice, working }: IdentifyScreenProps) {
  const { identify, numbers, titles } = useMessages();
  const { format } = step;
  const words = numbers[format.kind];
  const number = useRef<HTMLInputElement>(null);
  const date = useRef<HTMLInputElement>(null);
  const voucher = useRef<HTMLInputElement>(null);
  const [hasVoucher, setHasVoucher] = useState(false);
  const [digits, setDigits] = useState('');
  const [faults, setFaults] = useState(noFaults);
  const count = Object.values(faults).filter((fault) => fault !== null).length;

  const submit = (): void => {
    const today = localToday();
    const typed = number.current?.value ?? '';
    const found = identifyFaults(format, typed, digits, today);
    setFaults(found);
    const birthDate = birthDateFromDigits(digits, today);
    if (found.number !== null) number.current?.focus();
    else if (birthDate === undefined) date.current?.focus();
    else void propose('identify', { number: typed, birthDate, voucher: voucher.current?.value ?? '' });
  };

  // A voucher that was not taken is typed again whole.
  useAnswered(() => {
    if (notice?.code !== 'wait-stands' || voucher.current === null) return;
    voucher.current.value = '';
    setHasVoucher(false);
  });

  return (
    <Screen
      title={titles.identify}
      notice={<NoticeBox notice={notice} />}
      onSubmit={submit}
      actions={
        <SubmitRow
          words={identify.submit}
          waitingWords={identify.waiting}
          working={working}
          notice={notice}
          unslowed={hasVoucher}
        />
      }
    >
      <p className="visually-hidden" role="alert">
        {count > 0 && identify.fieldsToCorrect(count)}
      </p>
      <div className="fields">
        <Field
          label={words.name}
          hint={words.example(format.example)}
          fault={
            faults.number === null
              ? null
              : faults.number === 'empty'
                ? words.empty
                : words.format(format.example)
          }
          takes={format.kind === 'student' || format.kind === 'staff' ? 'number' : 'words'}
          inputRef={number}
          input={{
            name: 'number',
            maxLength: 64,
            onInput: () =>
              setFaults((before) => (before.number === null ? before : { ...before, number: null })),
          }}
        />
        <BirthDateField
          digits={digits}
          language={language}
          inputRef={date}
          fault={
            faults.birthDate === null
              ? null
              : {
                  empty: identify.birthDateEmpty,
                  partial: identify.birthDatePartial,
                  unreal: identify.birthDateUnreal,
                }[faults.birthDate]
          }
          onDigits={(next) => {
            setDigits(next);
            setFaults((before) => (before.birthDate === null ? before : { ...before, birthDate: null }));
          }}
        />
        {step.voucher && (
          <Field
            label={identify.voucher}
            hint={identify.voucherHint}
            fault={null}
            inputRef={voucher}
            input={{
              name: 'voucher',
              maxLength: longestCode,
              onInput: ({ currentTarget }) => setHasVoucher(currentTarget.value.trim() !== ''),
            }}
          />
        )}
      </div>
    </Screen>
  );
}
