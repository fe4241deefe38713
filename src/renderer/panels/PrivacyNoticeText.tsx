import type { Language } from '../../contract/languages.ts';
import { kioskBridge } from '../bridge.ts';
import { useMessages } from '../messages/context.ts';
import { TextBlocks } from './TextBlocks.tsx';
import { useCampusText } from './use-campus-text.ts';

/** What the campus itself says of people's details, and who answers for it. */
export function PrivacyNoticeText({ language }: { readonly language: Language }) {
  const { notice: words } = useMessages().answers;
  const notice = useCampusText(language, askNotice);
  if (notice === null) return <p>{words.missing}</p>;
  return (
    <section className="campus-text campus-notice" aria-label={words.title} aria-busy={notice === undefined}>
      {notice !== undefined && (
        <>
          <dl className="answering">
            <div>
              <dt>{words.controller}</dt>
              <dd dir="auto">{notice.controller}</dd>
            </div>
            {notice.dpo !== null && (
              <div>
                <dt>{words.dpo}</dt>
                <dd dir="auto">{notice.dpo}</dd>
              </div>
            )}
          </dl>
          <div className="campus-text" lang={notice.language}>
            <TextBlocks blocks={notice.blocks} />
          </div>
        </>
      )}
    </section>
  );
}

const askNotice = (language: Language) => kioskBridge().privacyNotice({ language });
