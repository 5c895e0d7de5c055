package org.alongside.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** With no {@code alongside.database} the application brings its own PostgreSQL. */
@Configuration
class Platform {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Home home(@Value("${alongside.home:data}") Path folder) {
        return Home.at(folder);
    }

    @Bean
    Progress progress(@Value("${alongside.quiet:false}") boolean quiet) {
        return quiet ? Progress.silent() : new Progress(System.out);
    }

    /** {@code alongside.beside}: a command that may run beside the application joins its database. */
    @Bean(destroyMethod = "stop")
    @ConditionalOnProperty(name = "alongside.database", matchIfMissing = true, havingValue = "own")
    LocalPostgres postgres(Home home, Progress progress, @Value("${alongside.beside:false}") boolean beside)
            throws IOException {
        return beside ? LocalPostgres.join(home, progress) : LocalPostgres.start(home, progress);
    }

    @Bean
    @ConditionalOnProperty(name = "alongside.database", matchIfMissing = true, havingValue = "own")
    DataSource ownDatabase(LocalPostgres postgres) {
        var database = database(postgres.url());
        database.setUser("alongside");
        database.setPassword(postgres.password());
        return pool(database);
    }

    @Bean
    @ConditionalOnProperty(name = "alongside.external")
    DataSource agencyDatabase(@Value("${alongside.external}") String url) {
        return pool(database(url));
    }

    private static PGSimpleDataSource database(String url) {
        var database = new PGSimpleDataSource();
        database.setURL(url);
        database.setApplicationName("alongside");
        database.setReWriteBatchedInserts(true);
        // An error names the rule that was broken, never the row that broke it.
        database.setLogServerErrorDetail(false);
        return database;
    }

    /** About four connections a core: virtual threads wait, PostgreSQL does not (rulings). */
    private static DataSource pool(DataSource database) {
        var pool = new HikariDataSource();
        pool.setDataSource(new PatientDataSource(database));
        pool.setMaximumPoolSize(Math.max(6, 4 * Runtime.getRuntime().availableProcessors()));
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(4_000);
        pool.setInitializationFailTimeout(10_000);
        return pool;
    }

    @Bean
    Durability durability(DataSource database) {
        return Durability.of(database);
    }

    @Bean
    Vault vault(JdbcClient jdbc, PlatformTransactionManager transactions, Home home) throws IOException {
        var used = jdbc.sql("select exists (select from person_key)")
                .query((row, number) -> row.getBoolean(1))
                .single();
        return new Vault(jdbc, transactions, UnitKey.in(home, used));
    }
}
