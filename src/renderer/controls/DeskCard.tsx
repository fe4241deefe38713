import type { Campus } from '../../contract/view.ts';
import { useMessages } from '../messages/context.ts';

/** Where the people are who can help. */
export function DeskCard({ desk }: { readonly desk: Campus['supportDesk'] }) {
  const { desk: words } = useMessages().help;
  const lines = [
    [words.place, desk.place],
    [words.hours, desk.hours],
    [words.phone, desk.phone],
    [words.mail, desk.mail],
  ] as const;
  return (
    <section className="desk">
      <h2>{words.title}</h2>
      <dl>
        {lines.map(
          ([label, value]) =>
            value !== null && (
              <div key={label}>
                <dt className="visually-hidden">{label}</dt>
                <dd>
                  {/* A telephone number in groups would be turned round amid Arabic. */}
                  <bdi>{value}</bdi>
                </dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}
