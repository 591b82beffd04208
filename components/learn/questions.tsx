import { ButtonLink } from '@/components/ui/buttons/button-link';
import { Section } from './parts';
import { QUESTIONS } from './questions-data';

/** Frequent questions, each with a link to where the app answers or does it. */
export function Questions() {
  return (
    <Section id="questions">
      <div className="divide-y divide-line">
        {QUESTIONS.map(({ question, answer, href, action }) => (
          <div className="py-5 first:pt-0 last:pb-0" key={question}>
            <h3 className="font-semibold text-lg leading-snug">{question}</h3>
            <p className="mt-1 text-muted">{answer}</p>
            {href && (
              <div className="mt-1 -ml-6">
                <ButtonLink href={href} variant="quiet">
                  {action}
                </ButtonLink>
              </div>
            )}
          </div>
        ))}
      </div>
    </Section>
  );
}
