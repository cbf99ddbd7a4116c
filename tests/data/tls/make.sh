#!/bin/sh
# SPDX-FileCopyrightText: The Pult contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Makes the certificates of this folder anew, in the current directory. They protect nothing: the keys are public.
set -eu
key() { openssl ecparam -name prime256v1 -genkey -noout -out "$1.key"; }
cat > ca.cnf <<'CNF'
[ca]
default_ca = own
[own]
database = index.txt
new_certs_dir = .
serial = serial
default_md = sha256
policy = any
unique_subject = no
copy_extensions = copy
[any]
commonName = supplied
CNF
: > index.txt
echo 01 > serial
# name, extension, first and last day
self_signed() {
    key "$1"
    openssl req -new -key "$1.key" -subj "/CN=$1" -addext "$2" -out "$1.csr"
    openssl ca -batch -notext -config ca.cnf -selfsign -keyfile "$1.key" -in "$1.csr" -out "$1.pem" \
        -startdate "$3" -enddate "$4"
}
self_signed authority "basicConstraints=critical,CA:TRUE" 20000101000000Z 21200101000000Z
self_signed selfsigned "subjectAltName=DNS:localhost,IP:127.0.0.1" 20000101000000Z 21200101000000Z
# name, subject alternative names, first and last day
issue() {
    key "$1"
    openssl req -new -key "$1.key" -subj "/CN=$1" -addext "subjectAltName=$2" -out "$1.csr"
    openssl ca -batch -notext -config ca.cnf -cert authority.pem -keyfile authority.key -in "$1.csr" -out "$1.pem" \
        -startdate "$3" -enddate "$4"
}
issue good "DNS:localhost,IP:127.0.0.1" 20200101000000Z 21200101000000Z
issue expired "DNS:localhost,IP:127.0.0.1" 20010101000000Z 20020101000000Z
issue wronghost "DNS:pbx.example" 20200101000000Z 21200101000000Z
rm -f ca.cnf index.txt* serial* ./*.csr 0*.pem authority.key
