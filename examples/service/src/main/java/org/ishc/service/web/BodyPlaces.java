package org.ishc.service.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.ishc.service.ServiceSettings;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Lets only so many requests send something at the same time, and each only for so long. A request that is read holds a
 * thread, however slowly it comes: so there are always threads left for those who only ask, and uploads that crawl end.
 * What an answered request still has to send is read to its end, so that its sender reads the answer, within the same
 * limits.
 */
@Component
final class BodyPlaces implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /** The most bytes that are read after the answer is known; whoever sends more is cut off. */
    private static final long MOST_DRAINED = 128L << 20;

    private final Semaphore places;
    private final long nanoseconds;
    private final LongSupplier clock = System::nanoTime;

    BodyPlaces(ServiceSettings settings) {
        this.places = new Semaphore(settings.uploads());
        this.nanoseconds = settings.sending().toNanos();
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addEngineValves(new Places());
    }

    /** The place in Tomcat where a request begins and ends. */
    private final class Places extends ValveBase {

        Places() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            if (!hasBody(request)) {
                getNext().invoke(request, response);
            } else if (places.tryAcquire()) {
                try {
                    read(request, response);
                } finally {
                    places.release();
                }
            } else {
                request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
                response.setHeader("Retry-After", "30");
                response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            }
        }

        private void read(Request request, Response response) throws IOException, ServletException {
            org.apache.coyote.Request inner = request.getCoyoteRequest();
            InputBuffer whole = inner.getInputBuffer();
            Timed timed = new Timed(whole, clock.getAsLong() + nanoseconds);
            inner.setInputBuffer(timed);
            try {
                getNext().invoke(request, response);
                if (!timed.isDrained(request.getHeader("Expect") != null)) {
                    inner.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
                }
            } finally {
                inner.setInputBuffer(whole);
            }
        }
    }

    private static boolean hasBody(Request request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    /** Reads until a moment. */
    private final class Timed implements InputBuffer {

        private final InputBuffer whole;
        private final long until;
        private boolean isAtEnd;

        Timed(InputBuffer whole, long until) {
            this.whole = whole;
            this.until = until;
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            if (clock.getAsLong() - until > 0) {
                throw new IOException("Sending takes too long");
            }
            int read = whole.doRead(handler);
            isAtEnd |= read < 0;
            return read;
        }

        @Override
        public int available() {
            return whole.available();
        }

        /** Reads what is left; false when that is not to be waited for. */
        boolean isDrained(boolean isAskedFirst) {
            if (isAtEnd || isAskedFirst) {
                return isAtEnd;
            }
            Drain drain = new Drain();
            try {
                for (long drained = 0; drained <= MOST_DRAINED; ) {
                    int read = doRead(drain);
                    if (read < 0) {
                        return true;
                    }
                    drained += read;
                }
            } catch (IOException brokenOffOrTooSlow) {
                return false;
            }
            return false;
        }
    }

    /** Takes what is read and keeps nothing of it. */
    private static final class Drain implements ApplicationBufferHandler {

        private ByteBuffer buffer = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer read) {
            buffer = read;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {}
    }
}
