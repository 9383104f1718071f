package dev.forkpoint.planted.domain;

import com.fasterxml.jackson.core.JsonFactory;
import io.netty.buffer.ByteBuf;
import java.sql.Connection;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.h2.Driver;
import picocli.CommandLine;
import software.amazon.awssdk.annotations.SdkPublicApi;

@SdkPublicApi
record KnowsVendors(
    JsonFactory jackson,
    ByteBuf netty,
    Connection sql,
    ArchiveEntry compress,
    Driver h2,
    CommandLine picocli) {}
