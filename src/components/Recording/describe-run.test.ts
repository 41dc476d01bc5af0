import { describe, expect, it } from 'vitest';
import articleList from '../../../evidence/recordings/helpdesk/article-list.json';
import notificationList from '../../../evidence/recordings/helpdesk/notification-list.json';
import upstream500 from '../../../evidence/recordings/helpdesk/notification-upstream-500.json';
import pageHit from '../../../evidence/recordings/helpdesk/page-hit.json';
import pageMiss from '../../../evidence/recordings/helpdesk/page-miss.json';
import ticketList from '../../../evidence/recordings/helpdesk/ticket-list.json';
import type { RecordedRun } from '../../shared/recording';
import { describeRun } from './describe-run';

/** Each step on a line: how far out, who acts, about what, and how it ended. */
function outline(trace: object): string[] {
  return describeRun(trace as RecordedRun).map(({ depth, lane, subject, outcome, failed }) =>
    [String(depth), lane, subject, outcome, failed && 'failed'].filter(Boolean).join(' '),
  );
}

describe('describeRun', () => {
  it('goes from the request over the service and what that asks to the mapper and the response', () => {
    expect(outline(notificationList)).toMatchInlineSnapshot(`
      [
        "0 request GET /notifications?limit=2",
        "1 service NotificationsService.getNotificationList",
        "2 http GET /rest/v1/alerts?start=0&count=2 200",
        "1 mapper NotificationsService.getNotificationList",
        "0 response 200",
      ]
    `);
  });

  it('shows a miss with the question it leads to, and a hit without one', () => {
    expect(outline(pageMiss)).toMatchInlineSnapshot(`
      [
        "0 request GET /cms/page?slug=/help&locale=en",
        "1 service CmsService.getPage",
        "2 cache helpdesk:cms:<source>:/content/pages?lang=en&path=%2Fhelp miss",
        "2 http GET /rest/v1/content/pages?lang=en&path=%2Fhelp 200",
        "2 cache helpdesk:cms:<source>:/content/pages?lang=en&path=%2Fhelp done",
        "1 mapper CmsService.getPage",
        "0 response 200",
      ]
    `);
    expect(outline(pageHit)).toMatchInlineSnapshot(`
      [
        "0 request GET /cms/page?slug=/help&locale=en",
        "1 service CmsService.getPage",
        "2 cache helpdesk:cms:<source>:/content/pages?lang=en&path=%2Fhelp hit",
        "1 mapper CmsService.getPage",
        "0 response 200",
      ]
    `);
  });

  it('shows what fails as failed', () => {
    expect(outline(upstream500)).toMatchInlineSnapshot(`
      [
        "0 request GET /notifications?limit=2",
        "1 service NotificationsService.getNotificationList",
        "2 http GET /rest/v1/alerts?start=0&count=2 500 failed",
        "1 log GET /alerts: The helpdesk failed (status 500) warn",
        "1 service NotificationsService.getNotificationList BadGatewayException 502 failed",
        "0 response 502 failed",
      ]
    `);
  });

  it('names a document of GraphQL, and says what a statement of SQL reads', () => {
    expect(outline(ticketList)).toMatchInlineSnapshot(`
      [
        "0 request GET /tickets?limit=2&status=OPEN",
        "1 service TicketsService.getTicketList",
        "2 graphql TicketList 200",
        "1 mapper TicketsService.getTicketList",
        "0 response 200",
      ]
    `);
    expect(outline(articleList)).toMatchInlineSnapshot(`
      [
        "0 request GET /articles?locale=en&category=cat-printers&limit=2",
        "1 service ArticlesService.getArticleList",
        "2 sql SELECT … FROM articles 2 rows",
        "2 sql SELECT … FROM articles 1 row",
        "1 mapper ArticlesService.getArticleList",
        "0 response 200",
      ]
    `);
  });

  it('opens a step of the database to its rows by column', () => {
    const run: RecordedRun = {
      version: 1,
      name: 'a/b',
      title: 'T',
      composition: 'c',
      request: { method: 'GET', path: '/', query: '', headers: {} },
      steps: [
        {
          kind: 'sql',
          statement: 'delete from "a" where id = $1',
          parameters: [1],
          response: { columns: ['id', 'name'], rows: [[1, null]] },
        },
        { kind: 'sql', statement: 'vacuum', parameters: [], response: { failure: '57014' } },
      ],
      response: { status: 204, headers: {} },
    };
    const [, deleted, failed, response] = describeRun(run);
    expect(deleted).toMatchObject({ subject: 'DELETE … a', outcome: '1 row' });
    expect(deleted?.details.map(({ label, text }) => `${label}: ${text.replace(/\s+/g, ' ')}`)).toEqual([
      'Statement: delete from "a" where id = $1',
      'Parameters: [ 1 ]',
      'Rows: [ { "id": 1, "name": null } ]',
    ]);
    expect(failed).toMatchObject({ subject: 'VACUUM', outcome: '57014', failed: true });
    expect(response).toMatchObject({ outcome: '204', failed: false, details: [] });
  });
});
