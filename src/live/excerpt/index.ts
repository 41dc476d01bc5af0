export { excerptOf, HELPDESK_NOTIFICATIONS, type Excerpt } from './excerpt';
