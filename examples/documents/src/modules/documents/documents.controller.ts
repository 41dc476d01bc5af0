import { Controller, Get, Headers, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';

import { Observable } from 'rxjs';

import { AppHeaders, HeaderName } from '@o2s/framework/headers';

import type { Document, Documents } from './documents.model';
import { DocumentListQueryPipe } from './documents.query.pipe';
import { GetDocumentListQuery, GetDocumentParams } from './documents.request';
import { DocumentsService } from './documents.service';

/** Handles the routes of the documents. */
// #region controller
@Controller('/documents')
@ApiTags('documents')
export class DocumentsController {
    /** @param documentsService - the implementation that the host has registered */
    constructor(protected readonly documentsService: DocumentsService) {}

    /** Handles `GET /documents`. */
    @Get()
    @ApiOperation({ summary: 'List documents' })
    getDocumentList(
        @Query(DocumentListQueryPipe) query: GetDocumentListQuery,
        @Headers() headers: AppHeaders,
    ): Observable<Documents> {
        return this.documentsService.getDocumentList(query, headers[HeaderName.Authorization]);
    }

    /** Handles `GET /documents/:id`. */
    @Get(':id')
    @ApiOperation({ summary: 'Get document by id' })
    getDocument(@Param() params: GetDocumentParams, @Headers() headers: AppHeaders): Observable<Document> {
        return this.documentsService.getDocument(params, headers[HeaderName.Authorization]);
    }
}
// #endregion controller
