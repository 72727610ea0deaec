# keyturn-server with its page. Only what is built stays:
#   docker build -t keyturn .
#   docker run --rm -p 127.0.0.1:8080:8080 -v keyturn:/data keyturn
FROM debian:bookworm AS build
COPY . /src
WORKDIR /src
RUN scripts/serve --build-only && scripts/setup server && scripts/configure release \
  && cmake --build --preset release --target keyturn keyturn-server \
  && DESTDIR=/installed cmake --install build/release --prefix /usr --strip

FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends libcpp-httplib0.11 libsqlite3-0 libssl3 \
  && rm -rf /var/lib/apt/lists/*
COPY --from=build /installed/usr /usr
RUN useradd --system --home-dir /data keyturn && install -d -o keyturn /data
USER keyturn
VOLUME /data
EXPOSE 8080
# The container's own address: who reaches it is decided where its port is published.
ENTRYPOINT ["keyturn-server", "--listen", "0.0.0.0", "--data", "/data"]
