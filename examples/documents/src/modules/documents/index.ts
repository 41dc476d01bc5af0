export { DocumentsController as Controller } from './documents.controller';
export * as Mapper from './documents.mapper';
export * as Model from './documents.model';
export { DocumentsModule as Module } from './documents.module';
export * as Request from './documents.request';
export { DocumentsService as Service } from './documents.service';
export { HelpdeskDocumentsService as HelpdeskService } from './helpdesk-documents.service';
