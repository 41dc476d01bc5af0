import type { ContentEntry } from '../../rest/content.schemas';
import { inEachLanguage } from './languages';

/** 2025-01-06T08:00:00Z, in seconds. */
const CREATED_TS = 1_736_150_400;

/** Creates the seeded entries: three terms of a glossary and one news item, in each language. */
export function seedEntries(): ContentEntry[] {
    return inEachLanguage((say, lang) => {
        const make = (entry_id: string, entry_type: string, fields: ContentEntry['fields']): ContentEntry => ({
            entry_id,
            entry_type,
            lang,
            fields,
            created_ts: CREATED_TS,
            changed_ts: CREATED_TS,
        });
        return [
            make('ent-1', 'glossary', {
                term: 'SLA',
                meaning: say('How fast we promise to answer.', 'Wie schnell wir eine Antwort versprechen.'),
                topic: 'service',
            }),
            make('ent-2', 'glossary', {
                term: say('Escalation', 'Eskalation'),
                meaning: say('A ticket goes to a specialist.', 'Ein Ticket geht an eine Fachkraft.'),
                topic: 'service',
            }),
            make('ent-3', 'glossary', {
                term: say('Invoice', 'Rechnung'),
                meaning: say('What you owe, and until when.', 'Was Sie schulden, und bis wann.'),
                topic: 'billing',
            }),
            make('ent-4', 'news', {
                title: say('New opening hours', 'Neue Öffnungszeiten'),
                text: say('From March we open at seven.', 'Ab März öffnen wir um sieben Uhr.'),
            }),
        ];
    });
}
